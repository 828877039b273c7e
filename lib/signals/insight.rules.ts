// What the school declared about a child's life, and who asked for help before.
import { INSIGHTS, type Insight } from "../imports/vocabulary";
import type { Day } from "../kernel/calendar";
import type { ChildFacts } from "./facts";
import { SOURCES } from "./vocabulary";
import { during, type Period } from "./school-weeks.rules";

export type Declared = { readonly insight: Insight; readonly on: Day; readonly source: string };
/** The insights declared in the period, in the list's order, each with its latest day. P or S in the roll is young-carer, on the day it was first carried. */
export function insightsDeclared(child: ChildFacts, period: Period): readonly Declared[] {
  const all: Declared[] = child.insights.map(({ insight, on }) => ({ insight, on, source: SOURCES.insight }));
  if (child.youngCarerSince) all.push({ insight: "young-carer", on: child.youngCarerSince, source: SOURCES.roll });
  const counted = all.filter(({ on }) => during(period, on));
  return INSIGHTS.flatMap((insight) => counted.filter((row) => row.insight === insight).sort((a, b) => (a.on < b.on ? 1 : -1))[0] ?? []);
}

export type AskedForHelp = { readonly concerns: number; readonly contacts: number; readonly helpStarted: number };
/**
 * Concerns raised and contacts before Seen in the period, whatever came of them, and how often help started in it: a review that
 * ended in "support now" or "already supported", or a contact that started help. Any help in the period counts for all of them.
 */
export function askedForHelp(child: ChildFacts, period: Period): AskedForHelp {
  const within = ({ on }: { readonly on: Day }) => during(period, on);
  const contacts = child.earlierContacts.filter(within);
  return {
    concerns: child.concerns.filter(within).length, contacts: contacts.length,
    helpStarted: contacts.filter(({ outcome }) => outcome === "help-started").length + child.endedReviews.filter((review) => review.helped && within(review)).length,
  };
}
