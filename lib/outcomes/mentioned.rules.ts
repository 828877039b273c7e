// Whether anybody has said anything about a child: a quiet child trips no threshold, and this is how they are met.
import type { Day } from "../kernel/calendar";
import type { ChildFacts } from "../signals/facts";

/** The last day on which somebody wrote about the child, not after that day; null where nobody ever has. "Nothing to add" says that somebody looked, and nothing about the child. */
export function lastMentionedOn(child: Pick<ChildFacts, "judgements" | "concerns" | "earlierContacts">, caseContacts: readonly Day[], asAt: Day): Day | null {
  const days = [
    ...child.judgements.filter(({ observation }) => observation !== "nothing-to-add").map(({ on }) => on),
    ...child.concerns.map(({ on }) => on), ...child.earlierContacts.map(({ on }) => on), ...caseContacts,
  ].filter((on) => on <= asAt).sort();
  return days.at(-1) ?? null;
}
