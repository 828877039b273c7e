import { involvedAt } from "../children/involved";
import type { Tx } from "../db/as-viewer";
import { columnOf, type Day, dayOf, dayOfColumn } from "../kernel/calendar";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { addSchoolDays } from "../partnership/calendar/school-days.rules";
import { keptDetail } from "./kept-detail";
import type { LastReview, StandingFlag } from "./flag-life.rules";
import { giveTurns } from "./give-turns";
import { loadListLength } from "./list-length";
import { isSevere, reviewShouldOpen, type Standing } from "./review.rules";
import type { StoredEnd } from "./review.vocabulary";
import type { Evidence, RuleId, Severity } from "./vocabulary";
import { figureOf } from "./worsening.rules";

type Opening = { readonly schoolId: string; readonly today: Day; readonly now: Date; readonly answerWithin: number; /** New flags wait: only what a person said or asked for opens a review. */ readonly held: boolean };
const whatPeopleSaid = (child: Child): Child => ({ ...child, flags: [], candidate: false });

/** Opens what should come before people today, at most one waiting review a child, brings the waiting ones up to date, and says whose turn it is. Gives how many opened. */
export async function openReviews(tx: Tx, { schoolId, today, now, answerWithin, held }: Opening): Promise<number> {
  const involved = await involvedAt(tx, schoolId, today), calendar = await loadCalendar(tx, schoolId), dueOn = columnOf(addSchoolDays(calendar, today, answerWithin));
  const { children, last } = await standingOf(tx, schoolId, today);
  await bringUpToDate(tx, schoolId, children, involved);
  const opened = [...children].flatMap(([childId, child]) => {
    const openedFor = reviewShouldOpen(held ? whatPeopleSaid(child) : child, last.get(childId) ?? null, today, calendar);
    return openedFor ? [{
      schoolId, childId, openedFor, openedOn: columnOf(today), dueOn, severe: isSevere(child.flags), inLine: true,
      yearGroup: child.yearGroup, restricted: involved.has(childId),
    }] : [];
  });
  // Two identifications at once find the same children: the second finds the review already waiting, and leaves it.
  const { count } = await tx.review.createMany({ data: opened, skipDuplicates: true });
  await giveTurns(tx, { schoolId, today, dueOn, length: (await loadListLength(tx, { schoolId, answerWithin, now })).atOnce });
  return count;
}

type Child = Standing & { readonly yearGroup: string; /** A rule to look at first fires, or did until a short while ago. */ readonly severeStill: boolean };

async function standingOf(tx: Tx, schoolId: string, today: Day): Promise<{ children: ReadonlyMap<string, Child>; last: ReadonlyMap<string, LastReview> }> {
  const concerns = new Set((await tx.concern.findMany({ where: { schoolId, answeredAt: null }, select: { childId: true } })).map(({ childId }) => childId));
  const reviews = await tx.review.findMany({
    where: { schoolId }, orderBy: [{ openedOn: "asc" }, { id: "asc" }],
    select: { id: true, childId: true, state: true, end: true, endDetail: true, decidedAt: true, severe: true, lookAgainOn: true },
  });
  const supportOver = new Map((await tx.$queryRaw<{ review_id: string; over_on: Date }[]>`SELECT review_id, over_on FROM children.support_over(${schoolId}::uuid)`).map(({ review_id, over_on }) => [review_id, dayOfColumn(over_on)]));
  const last = new Map(reviews.map((row): [string, LastReview] => [row.childId, row.state === "waiting" || !row.decidedAt ? { state: "waiting" } : {
    state: "ended", end: row.end as StoredEnd, decidedOn: dayOf(row.decidedAt), severe: row.severe,
    lookAgainOn: row.lookAgainOn ? dayOfColumn(row.lookAgainOn) : null, supportOverOn: supportOver.get(row.id) ?? null, ...known(row.endDetail),
  }]));
  const flags = await flagsThatAsk(tx, schoolId, [...concerns, ...last.keys()], [...last].flatMap(([childId, { state }]) => (state === "ended" ? [childId] : [])));
  const enrolled = await tx.enrolment.findMany({ where: { schoolId, goneOn: null, OR: [{ leftOn: null }, { leftOn: { gt: columnOf(today) } }] }, select: { childId: true, yearGroup: true } });
  const flagsOf = new Map<string, (StandingFlag & { candidate: boolean })[]>();
  const severeStill = new Set<string>();
  for (const { childId, rule, severity, seenOn, candidate, endedOn, because } of flags) {
    if (severity === "severe") severeStill.add(childId);
    if (endedOn) continue;
    const own = flagsOf.get(childId) ?? [];
    own.push({ rule: rule as RuleId, severity: severity as Severity, seenOn, candidate, figure: because && figureOf(rule as RuleId, because) });
    flagsOf.set(childId, own);
  }
  const children = new Map(enrolled.filter(({ childId }) => flagsOf.has(childId) || concerns.has(childId) || last.has(childId)).map(({ childId, yearGroup }) => {
    const own = flagsOf.get(childId) ?? [];
    return [childId, { flags: own, candidate: own.some(({ candidate }) => candidate), openConcern: concerns.has(childId), yearGroup, severeStill: severeStill.has(childId) }];
  }));
  return { children, last };
}

type Asking = { readonly childId: string; readonly rule: string; readonly severity: string; readonly seenOn: Day; readonly candidate: boolean; readonly endedOn: Day | null; readonly because: readonly Evidence[] | null };

/** The flags of children whom people know of already and of those whom flags alone bring before them, not of the many with a flag or two; with their evidence where it is compared with what people decided on. One text: a row each is what reading them costs. */
async function flagsThatAsk(tx: Tx, schoolId: string, knownOf: readonly string[], decided: readonly string[]): Promise<readonly Asking[]> {
  const [row] = await tx.$queryRaw<{ flags: string | null }[]>`
    SELECT json_agg(json_build_object('childId', f.child_id, 'rule', f.rule, 'severity', f.severity, 'seenOn', f.seen_on, 'candidate', f.candidate, 'endedOn', f.ended_on,
      'because', CASE WHEN f.child_id = ANY (${decided}::uuid[]) THEN f.because END))::text AS flags FROM flag f
    WHERE f.school_id = ${schoolId}::uuid AND f.expired_on IS NULL AND (f.child_id = ANY (${knownOf}::uuid[])
      OR f.child_id IN (SELECT a.child_id FROM flag a WHERE a.school_id = ${schoolId}::uuid AND a.expired_on IS NULL AND (a.candidate OR a.rule = 'academic.two-years')))`;
  return JSON.parse(row?.flags ?? "[]") as readonly Asking[];
}

const known = (endDetail: unknown) => { const { rulesKnown, figuresKnown } = keptDetail(endDetail); return { rulesKnown, figuresKnown }; };

/** A review of an involved child becomes the lead's alone, and stays so once decided: its reason was written for the lead's eyes. */
async function bringUpToDate(tx: Tx, schoolId: string, children: ReadonlyMap<string, Child>, involved: ReadonlySet<string>) {
  const severe = [...children].filter(([, { severeStill }]) => severeStill).map(([childId]) => childId);
  const apart = [...involved];
  await tx.$executeRaw`
    UPDATE review SET severe = (child_id = ANY (${severe}::uuid[])), restricted = (child_id = ANY (${apart}::uuid[]))
    WHERE school_id = ${schoolId}::uuid AND state = 'waiting'
      AND (severe, restricted) IS DISTINCT FROM (child_id = ANY (${severe}::uuid[]), child_id = ANY (${apart}::uuid[]))`;
  await tx.$executeRaw`
    UPDATE review SET restricted = true WHERE school_id = ${schoolId}::uuid AND state = 'ended' AND NOT restricted AND child_id = ANY (${apart}::uuid[])`;
}
