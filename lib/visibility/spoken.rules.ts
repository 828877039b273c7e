// Noticed is not asked: a child whom somebody wrote about, and with whom nobody is known to have spoken. Words about a child, a class review with words among
// them, are no conversation; a conversation is one that the child or their family had with somebody who wrote it down (load-spoken.ts).
import { isObservationOfConcern, type OBSERVATIONS_OF_CONCERN, type OwnObservation } from "../imports/vocabulary";
import type { Day } from "../kernel/calendar";
import type { ChildFacts } from "../signals/facts";

export type WhatWasNoticed = (typeof OBSERVATIONS_OF_CONCERN)[number] | OwnObservation | "concern" | "asked-for-help";
/** Since when, and what, in the order in which it is said. */
export type Noticed = { readonly since: Day; readonly what: readonly WhatWasNoticed[] };

/** What people noticed about a child from a day to another, both included: a class review's observation of concern, a concern, or somebody asking for help. What goes well is a mention, and asks for nothing. */
export function noticedOf(child: Pick<ChildFacts, "judgements" | "concerns" | "earlierContacts">, from: Day, to: Day): Noticed | null {
  const all: readonly { readonly on: Day; readonly what: WhatWasNoticed }[] = [
    ...child.judgements.flatMap(({ on, observation }) => (isObservationOfConcern(observation) ? [{ on, what: observation }] : [])),
    ...child.concerns.map(({ on }) => ({ on, what: "concern" as const })), ...child.earlierContacts.map(({ on }) => ({ on, what: "asked-for-help" as const })),
  ].filter(({ on }) => on >= from && on <= to).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return all[0] ? { since: all[0].on, what: [...new Set(all.map(({ what }) => what))] } : null;
}

type Heard = { readonly noticed: Noticed | null; readonly spokenOn: Day | null };
/** No conversation with the child or their family is recorded since that day began the school year. */
export const isUnspoken = ({ spokenOn }: Pick<Heard, "spokenOn">, yearBegan: Day): boolean => spokenOn === null || spokenOn < yearBegan;
/** The children who were noticed this school year and with whom nobody has spoken: those noticed longest ago first. */
export const noticedOnly = <C extends Heard>(children: readonly C[], yearBegan: Day): readonly (C & { readonly noticed: Noticed })[] =>
  children.flatMap((child) => (child.noticed && isUnspoken(child, yearBegan) ? [{ ...child, noticed: child.noticed }] : [])).sort((a, b) => (a.noticed.since < b.noticed.since ? -1 : a.noticed.since > b.noticed.since ? 1 : 0));
