import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { NORMAL_DAYS } from "./flag-life.rules";
import type { Identified, RuleId } from "./vocabulary";

type Recorded = {
  readonly schoolId: string; readonly programmeId: string; readonly ruleSetVersion: number; readonly asAt: Day;
  readonly result: Identified; readonly involved: ReadonlySet<string>;
  /** New flags wait: one that stands is followed and may end, none begins, and nobody becomes a candidate. */
  readonly held: boolean;
  /** School days with normal data since a day, for a flag that fires no more (normal-data.rules.ts). */
  readonly normalDays: (childId: string, rule: RuleId, since: Day) => number | "left";
};

/**
 * Keeps what the rules found, one row a child and rule: one that still stands keeps the day it was first seen; one that fires no more is shown
 * as "was" until twenty school days of data were normal; one that comes back before that is the same flag, afterwards it begins anew.
 * Statements for the whole school, none for each child.
 */
export async function recordFlags(tx: Tx, { schoolId, programmeId, ruleSetVersion, asAt, result, involved, held, normalDays }: Recorded): Promise<void> {
  const candidates = new Set(result.candidates.map(({ childId }) => childId));
  const standing = JSON.stringify(result.flags.map(({ childId, rule, strand, severity, because }) =>
    ({ child_id: childId, rule, strand, severity, because, candidate: candidates.has(childId), restricted: involved.has(childId) })));
  await tx.$executeRaw`
    INSERT INTO flag AS known (area_id, id, school_id, child_id, programme_id, rule_set_version, rule, strand, severity, because, seen_on, last_seen_on, year_group, candidate, restricted)
    SELECT ctx.area_id(), gen_random_uuid(), e.school_id, e.child_id, ${programmeId}::uuid, ${ruleSetVersion}::int, f.rule, f.strand, f.severity, f.because,
      ${asAt}::date, ${asAt}::date, e.year_group, f.candidate, f.restricted
    FROM jsonb_to_recordset(${standing}::jsonb) AS f (child_id uuid, rule text, strand text, severity text, because jsonb, candidate boolean, restricted boolean)
    JOIN enrolment e ON e.area_id = ctx.area_id() AND e.school_id = ${schoolId}::uuid AND e.child_id = f.child_id
    WHERE NOT ${held} OR EXISTS (SELECT FROM flag s WHERE s.area_id = ctx.area_id() AND s.school_id = e.school_id AND s.child_id = e.child_id AND s.programme_id = ${programmeId}::uuid AND s.rule = f.rule AND s.ended_on IS NULL)
    ON CONFLICT (area_id, school_id, child_id, programme_id, rule) DO UPDATE SET
      seen_on = CASE WHEN known.expired_on IS NULL THEN known.seen_on ELSE excluded.seen_on END, last_seen_on = excluded.last_seen_on,
      earlier = CASE WHEN known.expired_on IS NULL THEN known.earlier
        ELSE known.earlier || jsonb_build_object('seenOn', known.seen_on, 'lastSeenOn', known.last_seen_on, 'expiredOn', known.expired_on) END,
      ended_on = NULL, expired_on = NULL, normal_days = 0,
      rule_set_version = excluded.rule_set_version, strand = excluded.strand, severity = excluded.severity, because = excluded.because,
      year_group = excluded.year_group, candidate = CASE WHEN ${held} THEN known.candidate ELSE excluded.candidate END, restricted = excluded.restricted`;
  await tx.$executeRaw`
    UPDATE flag SET ended_on = ${asAt}::date, candidate = false
    WHERE school_id = ${schoolId}::uuid AND programme_id = ${programmeId}::uuid AND ended_on IS NULL AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${standing}::jsonb) AS f (child_id uuid, rule text) WHERE f.child_id = flag.child_id AND f.rule = flag.rule)`;
  await countNormalDays(tx, { schoolId, programmeId, asAt, normalDays, firing: new Set(result.flags.map(({ childId, rule }) => `${childId} ${rule}`)) });
  await tx.$executeRaw`
    UPDATE flag SET restricted = (child_id = ANY (${[...involved]}::uuid[]))
    WHERE school_id = ${schoolId}::uuid AND restricted <> (child_id = ANY (${[...involved]}::uuid[]))`;
}

type Fading = Pick<Recorded, "schoolId" | "programmeId" | "asAt" | "normalDays"> & { readonly firing: ReadonlySet<string> };
async function countNormalDays(tx: Tx, { schoolId, programmeId, asAt, normalDays, firing }: Fading): Promise<void> {
  const fading = await tx.flag.findMany({ where: { schoolId, programmeId, endedOn: { not: null }, expiredOn: null }, select: { id: true, childId: true, rule: true, lastSeenOn: true } });
  const counted = JSON.stringify(fading.filter(({ childId, rule }) => !firing.has(`${childId} ${rule}`)).map(({ id, childId, rule, lastSeenOn }) => {
    const days = normalDays(childId, rule as RuleId, dayOfColumn(lastSeenOn));
    return { id, days: days === "left" ? 0 : days, over: days === "left" || days >= NORMAL_DAYS };
  }));
  await tx.$executeRaw`
    UPDATE flag SET normal_days = f.days, expired_on = CASE WHEN f.over THEN ${asAt}::date END
    FROM jsonb_to_recordset(${counted}::jsonb) AS f (id uuid, days int, over boolean)
    WHERE flag.school_id = ${schoolId}::uuid AND flag.id = f.id AND (f.over OR flag.normal_days <> f.days)`;
}
