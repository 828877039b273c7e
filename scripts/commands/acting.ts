// Acting as a person from the command line: through the same doorway as the pages, with the first of their grants that may.
import type { Viewer } from "../../lib/access/viewer";
import { dayOf } from "../../lib/kernel/calendar";
import { clock } from "../../lib/session/clock";
import { viewersOf } from "../../lib/session/viewers";
import { notAllowed, refused, type Answer } from "./command";

type Refusal = { readonly ok: false; readonly because: string; readonly fields?: Readonly<Record<string, string>> };
type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;
const hidden = ["not-allowed", "not-found"]; // a grant that does not reach answers either

/** Tries the person's grants in turn and gives the first answer that is neither "not allowed" nor "not found", else the last; undefined where Seen knows nobody of that e-mail with a grant today. */
export async function actAs<T>(email: string, work: (viewer: Viewer, now: Date) => Promise<Outcome<T>>): Promise<(Outcome<T> & { readonly viewer: Viewer }) | undefined> {
  const now = clock();
  let last: (Outcome<T> & { readonly viewer: Viewer }) | undefined;
  for (const viewer of await viewersOf(email, dayOf(now))) {
    last = { ...(await work(viewer, now)), viewer };
    if (last.ok || !hidden.includes(last.because)) return last;
  }
  return last;
}

/** The answer to a person for whom nothing was done; `sentences` are the room's own, `options` name the fields as they are typed here. */
export function declined(email: string, outcome: Refusal | undefined, sentences: Readonly<Record<string, string>>, options: Readonly<Record<string, string>> = {}): Answer {
  if (!outcome) return notAllowed(`Nobody with the e-mail ${email} holds a role here today.`);
  if (outcome.fields) {
    const faults = Object.entries(outcome.fields).map(([field, sentence]) => `${options[field.split(".")[0] ?? ""] ?? `--${field.split(".")[0]}`}: ${sentence.replace(/\.$/, "")}.`);
    return refused(faults.join(" "));
  }
  const sentence = sentences[outcome.because] ?? outcome.because;
  return hidden.includes(outcome.because) ? notAllowed(sentence) : refused(sentence);
}
