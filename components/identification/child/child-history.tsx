import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { type Entry, Timeline } from "@/components/ui/timeline";
import { ABOUT_SAID, whatBecame } from "@/lib/identification/concerns/present";
import type { About } from "@/lib/identification/concerns/schema";
import type { Noticed } from "@/lib/identification/child/load-noticed";
import { type Day, longDay, shortDay } from "@/lib/kernel/calendar";

type Dated = Entry & { readonly on: Day };

/** Concerns, what teachers wrote, and decisions in one line of time, newest first. */
export function ChildHistory({ noticed, today }: { readonly noticed: Noticed; readonly today: Day }) {
  const entries = [...concerns(noticed, today), ...said(noticed), ...reviews(noticed)].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  if (entries.length === 0) return <EmptyState title="Nobody has written anything yet.">Concerns, what teachers say in a class review, and what people decide appear here.</EmptyState>;
  return <Timeline entries={entries} />;
}

const at = (on: Day) => ({ on, iso: on, when: shortDay(on) });
const concerns = ({ concerns: raised, mayAnswer }: Noticed, today: Day): readonly Dated[] => raised.map((concern) => ({
  key: concern.id, ...at(concern.on), title: <>A concern: {ABOUT_SAID[concern.about as About]}</>,
  text: <>“{concern.words}” {whatBecame({ ...concern, answeredBy: null }, today)}</>,
  by: mayAnswer ? <>{concern.by}<span className="no-print"> · <TextLink href={`/concerns/${concern.id}`}>{concern.answer ? "Tell them more" : "Answer this concern"}</TextLink></span></> : concern.by,
}));
const said = ({ said: judgements }: Noticed): readonly Dated[] => judgements.filter(({ ofConcern, words }) => ofConcern || words).filter(({ observation }) => observation !== "strength").map(({ key, on, by, words, sentence }) => ({
  key, ...at(on), title: `Noted: ${sentence}`, ...(words ? { text: `“${words}”` } : {}), by: `${by}, class review`,
}));
const reviews = ({ reviews: all, mayAnswer }: Noticed): readonly Dated[] => all.map((review) => (review.waiting
  ? {
    key: review.id, ...at(review.openedOn), title: "A review was opened", text: `Because: ${review.openedFor}. To be decided by ${longDay(review.dueOn)}.`,
    ...(mayAnswer ? { by: <span className="no-print"><TextLink href={`/flags/${review.id}`}>Open the review</TextLink></span> } : {}),
  }
  : {
    key: review.id, ...at(review.decidedOn ?? review.openedOn), withheld: review.end === "closed-by-lead", title: review.end === "closed-by-lead" ? "Closed by the safeguarding lead" : `Reviewed: ${lowerFirst(review.sentence ?? "")}`,
    ...(review.reason ? { text: `“${review.reason}”` } : {}), ...(review.by ? { by: [review.by, review.with].filter(Boolean).join(" and ") } : {}),
  }));
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
