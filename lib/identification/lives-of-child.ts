import type { Tx } from "../db/as-viewer";
import { type Day, dayOf, dayOfColumn } from "../kernel/calendar";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { type LastReview, type Life, lifeOf } from "./flag-life.rules";
import { keptDetail } from "./kept-detail";
import type { StoredEnd } from "./review.vocabulary";
import type { Evidence, RuleId, Severity } from "./vocabulary";
import { figureOf } from "./worsening.rules";

type OfChild = { readonly schoolId: string; readonly childId: string };

/** Where each of a child's flags stands in its life, as far as this viewer may know the last review; of several programmes' flags by one rule the one that asks most. */
export async function livesOfChild(tx: Tx, ofChild: OfChild, today: Day): Promise<ReadonlyMap<RuleId, Life>> {
  const flags = await tx.flag.findMany({ where: { ...ofChild, expiredOn: null } }), calendar = await loadCalendar(tx, ofChild.schoolId);
  const last = await lastReview(tx, ofChild), lives = new Map<RuleId, Life>();
  for (const row of flags) {
    const rule = row.rule as RuleId, life = lifeOf({
      rule, severity: row.severity as Severity, seenOn: dayOfColumn(row.seenOn), figure: figureOf(rule, row.because as unknown as readonly Evidence[]),
      lastSeenOn: row.lastSeenOn && dayOfColumn(row.lastSeenOn), expiredOn: null, normalDays: row.normalDays,
    }, last, today, calendar);
    if (!lives.has(rule) || life.state === "open") lives.set(rule, life);
  }
  return lives;
}

async function lastReview(tx: Tx, ofChild: OfChild): Promise<LastReview | null> {
  const row = await tx.review.findFirst({ where: ofChild, orderBy: [{ openedOn: "desc" }, { id: "desc" }] });
  if (!row) return null;
  if (row.state === "waiting" || !row.decidedAt) return { state: "waiting" };
  const over = await tx.$queryRaw<{ over_on: Date }[]>`SELECT over_on FROM children.support_over(${ofChild.schoolId}::uuid) WHERE review_id = ${row.id}::uuid`;
  const { rulesKnown, figuresKnown } = keptDetail(row.endDetail);
  return {
    state: "ended", end: row.end as StoredEnd, decidedOn: dayOf(row.decidedAt), severe: row.severe, rulesKnown, figuresKnown,
    lookAgainOn: row.lookAgainOn && dayOfColumn(row.lookAgainOn), supportOverOn: over[0] ? dayOfColumn(over[0].over_on) : null,
  };
}
