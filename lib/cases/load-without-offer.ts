import { childrenNamed } from "../identification/children-named";
import type { StoredEnd } from "../identification/review.vocabulary";
import type { Tx } from "../db/as-viewer";
import { type Day, dayOf, dayOfColumn } from "../kernel/calendar";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import type { ApproachState, CaseState } from "./vocabulary";
import { waitsForOffer } from "./without-offer.rules";

/** The children of a school whose emotional flag stands longer than it should without an offer of help, the longest first. Not those for whom somebody leads by law. */
export async function loadWithoutOffer(tx: Tx, schoolId: string, today: Day) {
  const flags = await tx.flag.groupBy({ by: ["childId"], where: { schoolId, strand: "emotional", endedOn: null, restricted: false }, _min: { seenOn: true } });
  const of = { schoolId, childId: { in: flags.map(({ childId }) => childId) } };
  const reviews = byChild(await tx.review.findMany({ where: of, select: { id: true, childId: true, state: true, end: true, decidedAt: true } }));
  const askings = byChild(await tx.approach.findMany({ where: of, select: { childId: true, state: true } })), cases = byChild(await tx.case.findMany({ where: of, select: { childId: true, state: true } }));
  const named = await childrenNamed(tx, schoolId, of.childId.in), calendar = await loadCalendar(tx, schoolId);
  return flags.flatMap(({ childId, _min: { seenOn } }) => {
    const own = reviews(childId), child = named.get(childId), wait = seenOn && waitsForOffer({
      emotionalSince: dayOfColumn(seenOn), decisions: own.flatMap(({ end, decidedAt }) => (end && decidedAt ? [{ end: end as StoredEnd, on: dayOf(decidedAt) }] : [])),
      askings: askings(childId).map(({ state }) => state as ApproachState), cases: cases(childId).map(({ state }) => state as CaseState),
    }, today, calendar);
    return child && wait ? [{ childId, schoolId, child, reviewId: own.find(({ state }) => state === "waiting")?.id ?? null, ...wait }] : [];
  }).sort((a, b) => b.days - a.days || a.child.name.localeCompare(b.child.name, "en-GB"));
}
export type WithoutOffer = Awaited<ReturnType<typeof loadWithoutOffer>>[number];

function byChild<R extends { readonly childId: string }>(rows: readonly R[]): (childId: string) => readonly R[] {
  const found = new Map<string, R[]>();
  for (const row of rows) found.set(row.childId, [...(found.get(row.childId) ?? []), row]);
  return (childId) => found.get(childId) ?? [];
}
