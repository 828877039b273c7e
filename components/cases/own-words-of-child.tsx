import { OwnWords } from "@/components/ui/own-words";
import type { CaseShown } from "@/lib/cases/load-case";
import { longDay } from "@/lib/kernel/calendar";

const SHOWN = 3;

/** What the child said, before anybody else's words; nobody who works on the case can change it, only add what they heard. */
export function OwnWordsOfChild({ shown: { head: { firstName }, ownWords } }: { readonly shown: CaseShown }) {
  const said = ownWords.map(({ key, words, by, on }) => <OwnWords key={key} foot={`Heard by ${by} on ${longDay(on)}. Only ${firstName} can change it.`}><p>{words}</p></OwnWords>), earlier = said.slice(SHOWN);
  if (said.length === 0) return <p>Not recorded yet. {firstName}’s own words belong here, before anybody else’s: they are kept with an answer, and in the plan.</p>;
  return <>{said.slice(0, SHOWN)}{earlier.length > 0 && <details><summary>{earlier.length} earlier</summary>{earlier}</details>}</>;
}
