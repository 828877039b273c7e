"use client";
import { startTransition, useActionState, useEffect, useRef, useState, type SubmitEvent } from "react";
import { tried } from "@/components/ui/tried";
import type { FormState } from "@/lib/doorway/form-state";
import { answerOf, canBeSaid, mustSayUnsafe, rowsOf } from "@/lib/signals/class-review/answer.rules";
import type { ClassReview as Review, ReviewedChild } from "@/lib/signals/class-review/load-class-review";
import { ANSWER_SENTENCES } from "@/lib/signals/class-review/present";
import { nextLeft } from "@/lib/signals/class-review/progress.rules";
import { readAnswer, readSkip } from "@/lib/signals/class-review/read-form.rules";
import { ChildAnswer } from "./child-answer";
import { entriesOf, formOf, typedOf, type Entries } from "./device";
import { PassOver } from "./pass-over";
import { ReviewHead } from "./review-head";
import { ReviewRow, WhatIsSaid } from "./review-row";
import { reviewKey, type Move } from "./review-keys";
import { useOutbox, type Send } from "./use-outbox";

type SavedAt = { readonly at: string };
type Props<T> = { readonly review: Review; readonly openId: string | null; readonly personId: string; readonly address: string; readonly answer: Send<T>; readonly skip: Send<T> };
type Wrong = { readonly childId: string; readonly kind: "answer" | "skip"; readonly state: FormState };

/** The ledger of a class: one child open, saved as one goes on; what does not arrive stays on the device until it does. */
export function ClassReview<T extends SavedAt>({ review, openId, personId, address, answer, skip }: Props<T>) {
  const { schoolId, className, questions } = review;
  const [posted, post] = useActionState<FormState<T>, FormData>(answer, {}), [passed, pass] = useActionState<FormState<T>, FormData>(skip, {});
  const [children, setChildren] = useState(review.children), [open, setOpen] = useState(openId), [wrong, setWrong] = useState<Wrong | null>(null), [hidden, setHidden] = useState(false), [savedAt, setSavedAt] = useState<string | null>(null), [moved, setMoved] = useState(0), [asking, setAsking] = useState(false);
  const list = useRef<HTMLOListElement>(null), ids = children.map(({ childId }) => childId);
  const at = (childId: string) => `${address}&child=${childId}`;
  const outbox = useOutbox<T>({
    personId, where: `${schoolId}.${className}`, send: { answer, skip }, saved: (_childId, { at: time }) => setSavedAt(time),
    refused: (childId, state, entries) => { setChildren((all) => all.map((one) => (one.childId === childId ? { ...one, own: null, skip: null, state: "left" } : one))); setWrong({ childId, kind: "answer", state: { ...state, typed: typedOf(entries) } }); go(childId); },
  });
  const waits = new Set(outbox.kept.waiting.map(({ childId }) => childId));
  const child = children.find(({ childId }) => childId === open), everybody = children.every(({ state }) => state !== "left");

  function go(childId: string | null) {
    setOpen(childId);
    setMoved((times) => times + 1);
    window.history.replaceState(null, "", childId ? at(childId) : address);
  }
  const around = (step: 1 | -1) => { const here = open === null ? -1 : ids.indexOf(open), there = ids[Math.min(Math.max(here + step, 0), ids.length - 1)]; if (there) go(there); };
  /** Where nobody is left and all has arrived, the page says what happens next. */
  const finish = everybody && outbox.ready && waits.size === 0 && savedAt !== null && open === null;
  useEffect(() => { if (finish) window.location.assign(`${address}&done=1`); }, [finish, address]);
  useEffect(() => { if (moved > 0) list.current?.querySelector<HTMLElement>(".open h2")?.focus(); }, [moved]);

  function onwards(childId: string, change: Partial<ReviewedChild>, entries: Entries, kind: "answer" | "skip") {
    const next = children.map((one) => (one.childId === childId ? { ...one, ...change } : one));
    setWrong(null);
    setChildren(next);
    outbox.post({ childId, kind, entries });
    go(nextLeft(ids, (id) => next.find((one) => one.childId === id)!.state, childId));
  }
  function say(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!child) return;
    const entries = entriesOf(new FormData(event.currentTarget, event.nativeEvent.submitter)), { childId } = child, typed = typedOf(entries.filter(([name]) => name !== "nothing"));
    const read = readAnswer(entries), allowed = read.ok ? canBeSaid(read.value, questions) : null;
    if (!read.ok) return setWrong({ childId, kind: "answer", state: { fields: read.fields, typed } });
    if (!allowed!.ok) return setWrong({ childId, kind: "answer", state: { ...sentence(allowed!.because), typed } });
    const sent = [...entries, ["js", "1"]] as const;
    if (mustSayUnsafe(read.value) && read.value.unsafe === "yes") { // never waits in a queue
      setAsking(true);
      return startTransition(async () => {
        outbox.draft(childId, entries);
        const next = await tried(() => answer({}, formOf(sent))).catch((error: unknown) => {
          if (leadsTo(error, "/worried-now")) outbox.draft(childId, null); // the words are with the door now
          throw error;
        });
        setAsking(false);
        setWrong({ childId, kind: "answer", state: { ...next, problem: next.problem && `${next.problem} Tell the safeguarding lead in person now: what you wrote is still here.`, typed } });
      });
    }
    onwards(childId, { own: { ...answerOf(rowsOf(read.value)), on: review.today }, skip: null, state: "done" }, sent, "answer");
  }
  function passOver(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!child) return;
    const entries = entriesOf(new FormData(event.currentTarget)), { childId } = child, read = readSkip(entries, review.today);
    if (!read.ok) return setWrong({ childId, kind: "skip", state: { fields: read.fields, typed: typedOf(entries) } });
    onwards(childId, { own: null, skip: read.value, state: child.state === "done" && child.others.length ? "done" : "skipped" }, [...entries, ["js", "1"]], "skip");
  }
  const move = (what: Move) => {
    const form = list.current?.querySelector<HTMLFormElement>(".open form");
    if (what === "next" || what === "previous") return around(what === "next" ? 1 : -1);
    form?.requestSubmit(form.querySelector<HTMLButtonElement>(what === "nothing" ? "button[name=nothing]" : ".thumb-bar button:not([name])"));
  };
  const latest = useRef(move);
  useEffect(() => { latest.current = move; });
  useEffect(() => {
    let before: string | undefined;
    const listen = (event: KeyboardEvent) => { const what = reviewKey(event, before); before = event.key; if (what) latest.current(what); };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  const stateFor = (childId: string, kind: Wrong["kind"], last: FormState): FormState => {
    if (wrong?.childId === childId && wrong.kind === kind) return wrong.state;
    const draft = kind === "answer" ? outbox.kept.drafts[childId] : undefined;
    return draft ? { typed: typedOf(draft) } : childId === openId ? last : {};
  };
  const back = child && ids.indexOf(child.childId) > 0 ? ids[ids.indexOf(child.childId) - 1]! : null;
  return (
    <>
      {(open !== null || waits.size > 0) && <ReviewHead children={children} open={open} kept={waits.size} lost={outbox.lost} savedAt={savedAt} hidden={hidden} hide={() => setHidden(!hidden)} />}
      <ol className="class-list" ref={list}>
        {children.map((one) => one.childId !== open || !review.open && review.early
          ? <ReviewRow key={one.childId} child={one} {...{ questions, hidden }} kept={waits.has(one.childId)} href={at(one.childId)} open={() => go(one.childId)} />
          : (
            <li key={`${one.childId} ${outbox.ready ? 1 : 0} ${wrong?.childId === one.childId ? JSON.stringify(wrong.state).length : 0}`} className="open">
              <div className="whose"><h2 tabIndex={-1}>{one.name}</h2>{one.others.length > 0 && <p className="small quiet">{one.others.join(" and ")} answered too. What you say stands beside it.</p>}</div>
              <div className="print-only"><WhatIsSaid {...{ questions, hidden }} child={one} /></div>{/* on paper the open child is a line as any other: nobody is missing */}
              <ChildAnswer child={one} schoolId={schoolId} questions={questions} state={stateFor(one.childId, "answer", posted)} post={post} waiting={asking} onSubmit={say}
                onInput={(event) => outbox.draft(one.childId, entriesOf(new FormData(event.currentTarget)))} back={back ? { href: at(back), go: () => go(back) } : null} />
              <PassOver child={one} schoolId={schoolId} state={stateFor(one.childId, "skip", passed)} post={pass} onSubmit={passOver} />
            </li>
          ))}
      </ol>
    </>
  );
}

/** Where an action sends the browser is told as an error that carries the address. */
const leadsTo = (error: unknown, where: string): boolean => typeof error === "object" && error !== null && "digest" in error && String(error.digest).includes(`;${where}`);

const AT_FIELD = { "what-else": "words", "unsafe-unsaid": "unsafe" } as const;
/** A refusal stands at its field where it has one. */
function sentence(because: keyof typeof ANSWER_SENTENCES): FormState {
  return because in AT_FIELD ? { fields: { [AT_FIELD[because as keyof typeof AT_FIELD]]: ANSWER_SENTENCES[because] } } : { problem: ANSWER_SENTENCES[because] };
}
