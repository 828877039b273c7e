import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import type { Identified } from "./vocabulary";

type Recorded = {
  readonly schoolId: string; readonly programmeId: string; readonly ruleSetVersion: number; readonly asAt: Day;
  readonly result: Identified; readonly involved: ReadonlySet<string>;
  /** New flags wait: one that stands is followed and may end, none begins, and nobody becomes a candidate. */
  readonly held: boolean;
};

/**
 * Keeps what the rules found, one row a child and rule: one that still stands keeps the day it was first seen, one that no longer stands
 * is ended, one that comes back begins anew. Statements for the whole school, none for each child.
 */
export async function recordFlags(tx: Tx, { schoolId, programmeId, ruleSetVersion, asAt, result, involved, held }: Recorded): Promise<void> {
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
      seen_on = CASE WHEN known.ended_on IS NULL THEN known.seen_on ELSE excluded.seen_on END, ended_on = NULL, last_seen_on = excluded.last_seen_on,
      rule_set_version = excluded.rule_set_version, strand = excluded.strand, severity = excluded.severity, because = excluded.because,
      year_group = excluded.year_group, candidate = CASE WHEN ${held} THEN known.candidate ELSE excluded.candidate END, restricted = excluded.restricted`;
  await tx.$executeRaw`
    UPDATE flag SET ended_on = ${asAt}::date, candidate = false
    WHERE school_id = ${schoolId}::uuid AND programme_id = ${programmeId}::uuid AND ended_on IS NULL AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${standing}::jsonb) AS f (child_id uuid, rule text) WHERE f.child_id = flag.child_id AND f.rule = flag.rule)`;
  await tx.$executeRaw`
    UPDATE flag SET restricted = (child_id = ANY (${[...involved]}::uuid[]))
    WHERE school_id = ${schoolId}::uuid AND restricted <> (child_id = ANY (${[...involved]}::uuid[]))`;
}
