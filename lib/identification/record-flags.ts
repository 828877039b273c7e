import { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { NORMAL_DAYS } from "./flag-life.rules";
import type { Identified, RuleId } from "./vocabulary";

type Recorded = {
  readonly schoolId: string; readonly programmeId: string; readonly ruleSetVersion: number; readonly asAt: Day;
  readonly result: Pick<Identified, "flags" | "candidates">; readonly involved: ReadonlySet<string>;
  readonly yearGroupOf: (childId: string) => string;
  /** New flags wait: one that stands is followed and may end, none begins, and nobody becomes a candidate. */
  readonly held: boolean;
  /** School days with normal data since a day, for a flag that fires no more (normal-data.rules.ts). */
  readonly normalDays: (childId: string, rule: RuleId, since: Day) => number | "left";
};

/**
 * Keeps what the rules found, one row a child and rule: one that still stands keeps the day it was first seen; one that fires no more is shown
 * as "was" until twenty school days of data were normal; one that comes back before that is the same flag, afterwards it begins anew.
 * Statements for the whole school, none for each child; what says the same as yesterday is not written.
 */
export async function recordFlags(tx: Tx, { schoolId, programmeId, ruleSetVersion, asAt, result, yearGroupOf, involved, held, normalDays }: Recorded): Promise<void> {
  const candidates = new Set(result.candidates.map(({ childId }) => childId)), { flags } = result;
  // A column a text, a line a flag: arrays of JSON would be escaped here and read there once more.
  const column = (of: (flag: Recorded["result"]["flags"][number]) => string | boolean) => Prisma.sql`string_to_array(${flags.map(of).join("\n")}, E'\n')`;
  await tx.$executeRaw`
    WITH found AS MATERIALIZED (
      SELECT * FROM unnest(${column(({ childId }) => childId)}::uuid[], ${column(({ rule }) => rule)}, ${column(({ strand }) => strand)}, ${column(({ severity }) => severity)}, ${column(({ because }) => JSON.stringify(because))},
        ${column(({ childId }) => yearGroupOf(childId))}, ${column(({ childId }) => candidates.has(childId))}::boolean[], ${column(({ childId }) => involved.has(childId))}::boolean[]) AS f (child_id, rule, strand, severity, because, year_group, candidate, restricted)),
    known AS MATERIALIZED (SELECT id, child_id, rule, ended_on FROM flag WHERE area_id = ctx.area_id() AND school_id = ${schoolId}::uuid AND programme_id = ${programmeId}::uuid),
    came AS (
      INSERT INTO flag (area_id, id, school_id, child_id, programme_id, rule_set_version, rule, strand, severity, because, seen_on, last_seen_on, year_group, candidate, restricted)
      SELECT ctx.area_id(), uuidv7(), ${schoolId}::uuid, f.child_id, ${programmeId}::uuid, ${ruleSetVersion}::int, f.rule, f.strand, f.severity, f.because::json, ${asAt}::date, ${asAt}::date, f.year_group, f.candidate, f.restricted
      FROM found f WHERE NOT ${held} AND NOT EXISTS (SELECT FROM known k WHERE k.child_id = f.child_id AND k.rule = f.rule)),
    went AS (
      UPDATE flag SET ended_on = ${asAt}::date, candidate = false FROM known k
      WHERE flag.area_id = ctx.area_id() AND flag.school_id = ${schoolId}::uuid AND flag.id = k.id AND k.ended_on IS NULL AND NOT EXISTS (SELECT FROM found f WHERE f.child_id = k.child_id AND f.rule = k.rule))
    UPDATE flag AS known SET
      seen_on = CASE WHEN known.expired_on IS NULL THEN known.seen_on ELSE ${asAt}::date END, last_seen_on = ${asAt}::date,
      earlier = CASE WHEN known.expired_on IS NULL THEN known.earlier
        ELSE known.earlier || jsonb_build_object('seenOn', known.seen_on, 'lastSeenOn', known.last_seen_on, 'expiredOn', known.expired_on) END,
      ended_on = NULL, expired_on = NULL, normal_days = 0, rule_set_version = ${ruleSetVersion}::int, strand = f.strand, severity = f.severity, because = f.because::json,
      year_group = f.year_group, candidate = CASE WHEN ${held} THEN known.candidate ELSE f.candidate END, restricted = f.restricted
    FROM found f
    WHERE known.area_id = ctx.area_id() AND known.school_id = ${schoolId}::uuid AND known.programme_id = ${programmeId}::uuid AND known.child_id = f.child_id AND known.rule = f.rule
      AND (known.ended_on IS NULL OR NOT ${held})
      AND (known.last_seen_on, known.ended_on, known.rule_set_version, known.severity, known.because::text, known.year_group, known.candidate, known.restricted)
        IS DISTINCT FROM (${asAt}::date, NULL, ${ruleSetVersion}::int, f.severity, f.because, f.year_group, CASE WHEN ${held} THEN known.candidate ELSE f.candidate END, f.restricted)`;
  await followTheRest(tx, { schoolId, programmeId, asAt, normalDays, result, involved });
}

type Fading = Pick<Recorded, "schoolId" | "programmeId" | "asAt" | "normalDays" | "result" | "involved">;
/** How long the data of a rule that fires no more has been normal; and whoever else's flags are from today the safeguarding lead's alone, or no longer. One look at the school's flags: on most days there are neither. */
async function followTheRest(tx: Tx, { schoolId, programmeId, asAt, normalDays, result, involved }: Fading): Promise<void> {
  const apart = [...involved];
  const rows = await tx.$queryRaw<{ id: string; child_id: string; rule: RuleId; last_seen_on: Date; fades: boolean; turns: boolean }[]>`
    SELECT id, child_id, rule, last_seen_on, programme_id = ${programmeId}::uuid AND ended_on IS NOT NULL AND expired_on IS NULL AS fades, restricted <> (child_id = ANY (${apart}::uuid[])) AS turns FROM flag
    WHERE school_id = ${schoolId}::uuid AND (programme_id = ${programmeId}::uuid AND ended_on IS NOT NULL AND expired_on IS NULL OR restricted <> (child_id = ANY (${apart}::uuid[])))`;
  const fading = rows.filter(({ fades }) => fades);
  if (fading.length > 0) {
    const firing = new Set(result.flags.map(({ childId, rule }) => `${childId} ${rule}`));
    const counted = fading.filter(({ child_id, rule }) => !firing.has(`${child_id} ${rule}`)).map(({ id, child_id, rule, last_seen_on }) => {
      const days = normalDays(child_id, rule, dayOfColumn(last_seen_on));
      return { id, days: days === "left" ? 0 : days, over: days === "left" || days >= NORMAL_DAYS };
    });
    await tx.$executeRaw`
      UPDATE flag SET normal_days = f.days, expired_on = CASE WHEN f.over THEN ${asAt}::date END
      FROM jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) AS f (id uuid, days int, over boolean)
      WHERE flag.school_id = ${schoolId}::uuid AND flag.id = f.id AND (f.over OR flag.normal_days <> f.days)`;
  }
  if (rows.some(({ turns }) => turns)) await tx.$executeRaw`
    UPDATE flag SET restricted = (child_id = ANY (${apart}::uuid[]))
    WHERE school_id = ${schoolId}::uuid AND restricted <> (child_id = ANY (${apart}::uuid[]))`;
}
