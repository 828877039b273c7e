"use client";
import type { ReviewedChild } from "@/lib/signals/class-review/load-class-review";
import { leftWords } from "@/lib/signals/class-review/present";

type Props = { readonly children: readonly ReviewedChild[]; readonly open: string | null; readonly kept: number; readonly lost: boolean; readonly savedAt: string | null; readonly hidden: boolean; readonly hide: () => void };

/** How far the class is, and whether everything that was said has been saved. */
export function ReviewHead({ children, open, kept, lost, savedAt, hidden, hide }: Props) {
  const done = children.filter(({ state }) => state === "done").length, skipped = children.filter(({ state }) => state === "skipped").length, left = children.length - done - skipped;
  return (
    <div className="review-bar">
      <p className="quiet"><b>{done} of {children.length}</b> done{skipped > 0 && `, ${skipped} passed over`}, {leftWords(left)}. <span role="status">{saved(kept, lost, savedAt)}</span></p>
      <div className="ticks" aria-hidden="true">{children.map(({ childId, state }) => <i key={childId} className={[state === "left" ? "" : state === "done" ? "d" : "p", childId === open ? "n" : ""].join(" ")} />)}</div>
      <p className="small desk quiet review-keys"><span className="letters"><kbd>j</kbd> <kbd>k</kbd> next, previous child · <kbd>1</kbd> to <kbd>9</kbd> what you have seen · <kbd>s</kbd> something good · <kbd>w</kbd> your words · <kbd>n</kbd> <kbd>y</kbd> unsafe, no or yes · <kbd>0</kbd> nothing to add · </span><kbd>Enter</kbd> save and next · <kbd>Esc</kbd> leaves a line
        {" "}<button type="button" className="linklike" onClick={hide} aria-pressed={hidden}>Hide my answers</button></p>
    </div>
  );
}

function saved(kept: number, lost: boolean, savedAt: string | null): string {
  if (kept > 0 && lost) return `No connection: what you said of ${kept === 1 ? "one child" : `${kept} children`} is kept on this device and not saved yet. It is sent by itself once there is a signal; leave this page open.`;
  if (kept > 0) return "Saving…";
  return savedAt ? `Saved at ${savedAt}. Nothing is left on this device.` : "Saved as you go.";
}
