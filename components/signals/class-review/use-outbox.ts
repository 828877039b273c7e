"use client";
// Saves one child after the other, in the order in which they were answered; what does not arrive waits on the device and is tried again.
import { unstable_rethrow } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/doorway/form-state";
import { type Entries, formOf, keptKey, NOTHING, type OnDevice, readKept, type Waiting, writeKept } from "./device";

const AGAIN_MS = 5_000;
export type Send<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
type Given<T> = { readonly personId: string; readonly where: string; readonly send: Readonly<Record<Waiting["kind"], Send<T>>>; readonly saved: (childId: string, done: T) => void; readonly refused: (childId: string, state: FormState<T>, entries: Entries) => void };

/** `kept`: what lies on the device. `lost`: the last try did not arrive. */
export function useOutbox<T>({ personId, where, send, saved, refused }: Given<T>) {
  const key = keptKey(personId, where), [kept, setKept] = useState<OnDevice>(NOTHING), [lost, setLost] = useState(false), [ready, setReady] = useState(false);
  const held = useRef(kept), sending = useRef(false), calls = useRef({ send, saved, refused });
  useEffect(() => { calls.current = { send, saved, refused }; });
  const keep = useCallback((next: OnDevice) => { held.current = next; writeKept(key, next); setKept(next); }, [key]);

  const flush = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (let first = held.current.waiting[0]; first; first = held.current.waiting[0]) {
        const { childId, kind, entries } = first;
        const answer = await calls.current.send[kind]({}, formOf(entries));
        keep({ ...held.current, waiting: held.current.waiting.slice(1) });
        setLost(false);
        if (answer.done !== undefined) calls.current.saved(childId, answer.done);
        else calls.current.refused(childId, answer, entries);
      }
    } catch (error) {
      unstable_rethrow(error);
      setLost(true);
    } finally {
      sending.current = false;
    }
  }, [keep]);

  useEffect(() => { keep(readKept(key)); setReady(true); void flush(); }, [key, keep, flush]);
  useEffect(() => {
    if (!lost) return;
    const again = () => void flush(), timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => { clearInterval(timer); window.removeEventListener("online", again); };
  }, [lost, flush]);
  const waits = kept.waiting.length > 0;
  useEffect(() => {
    if (!waits) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [waits]);

  return {
    kept, lost, ready,
    draft: (childId: string, entries: Entries | null) => {
      const { [childId]: _, ...others } = held.current.drafts;
      keep({ ...held.current, drafts: entries ? { ...others, [childId]: entries } : others });
    },
    post: (one: Waiting) => {
      const { [one.childId]: _, ...drafts } = held.current.drafts;
      keep({ drafts, waiting: [...held.current.waiting.filter(({ childId }) => childId !== one.childId), one] });
      void flush();
    },
  };
}
