import type { Entry } from "@/components/ui/timeline";
import { Tag } from "@/components/ui/tag";
import { noteOf } from "@/lib/cases/notes.rules";
import { ANSWER_WORDS, ATTEMPT_OUTCOME_WORDS, ATTEMPT_WAY_WORDS, CONTACT_WAY_WORDS, GIVEN_BY_WORDS, WITH_WHOM_WORDS } from "@/lib/cases/present";
import type { AnswerGiven, Attempt, ContactHeld } from "@/lib/cases/story";
import { shortDay } from "@/lib/kernel/calendar";

type By<T> = T & { readonly by: string };
type Story = { readonly attempts?: readonly By<Attempt>[]; readonly answers?: readonly By<AnswerGiven>[]; readonly contacts?: readonly By<ContactHeld>[] };
const NOTE_TITLES = { "hand-over": "Handed over", "kept-open": "Kept open", "second-look": "Looked again" } as const;

/** Tries, answers and conversations as one story, newest first; what was said is quoted, never shortened. */
export function storyEntries({ attempts = [], answers = [], contacts = [] }: Story): readonly Entry[] {
  const all = [...attempts.map((one) => ({ ...one, entry: ofAttempt(one) })), ...answers.map((one) => ({ ...one, entry: ofAnswer(one) })), ...contacts.map((one) => ({ ...one, entry: ofContact(one) }))];
  return all.sort((a, b) => (a.on === b.on ? b.at - a.at : a.on < b.on ? 1 : -1)).map(({ entry }) => entry);
}

/** Words that are a quotation already keep their own marks. */
const quoted = (words: string): string => (words.startsWith("“") ? words : `“${words}”`);

const ofAttempt = ({ key, on, how, whom, outcome, words, nextStep, nextOn, by }: By<Attempt>): Entry => ({
  key, iso: on, when: shortDay(on), title: <>{ATTEMPT_OUTCOME_WORDS[outcome]}: {whom} {outcome !== "spoke" && <Tag kind="quiet">not reached</Tag>}</>,
  text: <>{words && `${quoted(words)} `}Next: {nextStep}, by {shortDay(nextOn)}.</>, by: `${ATTEMPT_WAY_WORDS[how]}, ${by}`,
});

const ofAnswer = ({ key, on, answer, givenBy, giverName, judgedBy, judgedWhy, childView, words, tryNext, tryOn, by }: By<AnswerGiven>): Entry => ({
  key, iso: on, when: shortDay(on), title: <>{giverName}: {ANSWER_WORDS[answer].toLowerCase()} <Tag kind={answer === "agreed" ? "settled" : "info"}>answer</Tag></>,
  text: (
    <>
      {words && `${quoted(words)} `}{GIVEN_BY_WORDS[givenBy]}.{judgedBy && ` Judged able to decide by ${judgedBy}: ${judgedWhy}`}
      {childView && <> The child’s own view: “{childView}”</>}{tryNext && tryOn && <> Next: {tryNext}, by {shortDay(tryOn)}.</>}
    </>
  ), by,
});

function ofContact(contact: By<ContactHeld>): Entry {
  const { key, on, how, withWhom, reached, minutes, words, by } = contact, note = noteOf(contact), base = { key, iso: on, when: shortDay(on) };
  if (note) return { ...base, title: NOTE_TITLES[note.note], text: note.words, by };
  const title = reached ? `Spoke with ${WITH_WHOM_WORDS[withWhom]}` : `Tried ${WITH_WHOM_WORDS[withWhom]}`;
  return { ...base, title: <>{title} {!reached && <Tag kind="quiet">not reached</Tag>}</>, text: words, by: `${CONTACT_WAY_WORDS[how]}${minutes ? `, ${minutes} minutes` : ""}, ${by}` };
}
