"use client";
import { useEffect, useRef } from "react";

const LONG = 40;

/** Asks before the page is left while a long answer (over 40 characters) was changed and not sent; give `changed` to onInput, `sent` before sending. */
export function useUnsavedWriting(wanted: boolean | undefined) {
  const unsaved = useRef(false);
  useEffect(() => {
    if (!wanted) return;
    const ask = (event: BeforeUnloadEvent) => { if (unsaved.current) event.preventDefault(); };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [wanted]);
  return {
    changed: (event: React.InputEvent<HTMLFormElement>) => {
      if (event.target instanceof HTMLTextAreaElement) unsaved.current = event.target.value.length > LONG;
    },
    sent: () => { unsaved.current = false; },
  };
}
