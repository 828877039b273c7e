import { Prisma } from "../../generated/prisma/client";
import type { Question } from "../db/ask-together";
import { directly, type Tx } from "../db/as-viewer";
import type { Followed, KeptFlag, RulesApplied } from "./follow-flags.rules";
import { type RuleId, STRAND_OF_RULE } from "./vocabulary";

/** Flags of one programme by one version of its rules, a column a text: a value a flag, in the same order. `ended`: nothing for one that stands. */
type Columns = {
  readonly programmeId: string; readonly version: number; readonly because: readonly KeptFlag["because"][];
} & Readonly<Record<"child" | "rule" | "severity" | "seenOn" | "yearGroup" | "candidate" | "restricted" | "ended", string>>;

/**
 * The school's flags that are not over, whichever programme's; and of those that are over the ones that from today only the safeguarding lead may know, or not
 * only the lead any more. By columns: to name or to wrap each row's values costs as much as to read them.
 */
export const keptFlags = (schoolId: string, involved: ReadonlySet<string>): Question<readonly KeptFlag[]> => ({
  sql: Prisma.sql`
    SELECT json_agg(f) FROM (SELECT programme_id AS "programmeId", rule_set_version AS version, string_agg(child_id::text, '|') AS child, string_agg(rule, '|') AS rule, string_agg(severity, '|') AS severity,
      string_agg(seen_on::text, '|') AS "seenOn", string_agg(year_group, '|') AS "yearGroup", string_agg(candidate::text, '|') AS candidate, string_agg(restricted::text, '|') AS restricted,
      string_agg(CASE WHEN ended_on IS NULL THEN '' ELSE concat_ws(',', last_seen_on, ended_on, normal_days, expired_on) END, '|') AS ended, json_agg(because) AS because
    FROM flag WHERE school_id = ${schoolId}::uuid AND (expired_on IS NULL OR restricted <> (child_id = ANY (${[...involved]}::uuid[]))) GROUP BY programme_id, rule_set_version) f`,
  read: (groups) => ((groups ?? []) as readonly Columns[]).flatMap(flagsOf),
});

function flagsOf({ programmeId, version, because, ...columns }: Columns): readonly KeptFlag[] {
  const of = (column: keyof typeof columns): readonly string[] => columns[column].split("|");
  const child = of("child"), rule = of("rule") as readonly RuleId[], severity = of("severity") as readonly KeptFlag["severity"][], seenOn = of("seenOn") as readonly KeptFlag["seenOn"][];
  const yearGroup = of("yearGroup"), candidate = of("candidate"), restricted = of("restricted"), ended = of("ended");
  return because.map((evidence, n) => {
    const [lastSeenOn = null, endedOn = null, normalDays = 0, expiredOn = null] = ended[n] ? (ended[n].split(",") as [KeptFlag["lastSeenOn"], KeptFlag["endedOn"], string, KeptFlag["expiredOn"]?]) : [];
    return {
      programmeId, childId: child[n]!, rule: rule[n]!, strand: STRAND_OF_RULE[rule[n]!], severity: severity[n]!, because: evidence, seenOn: seenOn[n]!, lastSeenOn, endedOn, expiredOn,
      normalDays: Number(normalDays), ruleSetVersion: version, yearGroup: yearGroup[n]!, candidate: candidate[n] === "true", restricted: restricted[n] === "true",
    };
  });
}

/** The school's flags that are over, by `overKey`. */
export const overFlags = (schoolId: string): Question<ReadonlySet<string>> => ({
  sql: Prisma.sql`SELECT json_agg(programme_id || ' ' || child_id || ' ' || rule) FROM flag WHERE school_id = ${schoolId}::uuid AND expired_on IS NOT NULL`,
  read: (keys) => new Set(keys as readonly string[] | null),
});

/** Keeps what a programme's rules found at a school, as followFlags says: what says the same as yesterday is in none of these. */
export async function recordFlags(tx: Tx, schoolId: string, version: RulesApplied, { came, again, changed }: Followed): Promise<void> {
  if (came.length > 0) await begin(tx, schoolId, version, came);
  // Before what begins again: one that was over and is the lead's alone from today is among both, and what it was must not be written over what it is.
  if (changed.length > 0) await change(tx, schoolId, changed);
  if (again.length > 0) await beginAgain(tx, schoolId, version, again);
}

/** A column a text, a line a flag: arrays of JSON would be escaped here and read there once more. An empty line is NULL; what JSON.stringify writes has no line of its own. */
const columnsOf = (flags: readonly KeptFlag[]) => (of: (flag: KeptFlag) => string | number | boolean | null) => Prisma.sql`string_to_array(${flags.map((flag) => of(flag) ?? "").join("\n")}, E'\n', '')`;

/** What both statements say of a flag that begins today. */
function beginning(flags: readonly KeptFlag[]): Prisma.Sql {
  const column = columnsOf(flags);
  return Prisma.sql`unnest(${column(({ childId }) => childId)}::uuid[], ${column(({ rule }) => rule)}, ${column(({ strand }) => strand)}, ${column(({ severity }) => severity)}, ${column(({ because }) => JSON.stringify(because))}::json[],
    ${column(({ yearGroup }) => yearGroup)}, ${column(({ candidate }) => candidate)}::boolean[], ${column(({ restricted }) => restricted)}::boolean[]) AS f (child_id, rule, strand, severity, because, year_group, candidate, restricted)`;
}

const begin = (tx: Tx, schoolId: string, { programmeId, ruleSetVersion, asAt }: RulesApplied, came: readonly KeptFlag[]) => directly(tx, Prisma.sql`
  INSERT INTO flag (area_id, school_id, programme_id, rule_set_version, seen_on, child_id, rule, strand, severity, because, year_group, candidate, restricted)
  SELECT (SELECT ctx.area_id()), ${schoolId}::uuid, ${programmeId}::uuid, ${ruleSetVersion}::int, ${asAt}::date, f.* FROM ${beginning(came)}`);

/** The same row, which tells when it stood before. */
const beginAgain = (tx: Tx, schoolId: string, { programmeId, ruleSetVersion, asAt }: RulesApplied, again: readonly KeptFlag[]) => directly(tx, Prisma.sql`
  UPDATE flag SET earlier = flag.earlier || jsonb_build_object('seenOn', flag.seen_on, 'lastSeenOn', flag.last_seen_on, 'expiredOn', flag.expired_on),
    seen_on = ${asAt}::date, last_seen_on = NULL, ended_on = NULL, expired_on = NULL, normal_days = 0, rule_set_version = ${ruleSetVersion}::int,
    strand = f.strand, severity = f.severity, because = f.because, year_group = f.year_group, candidate = f.candidate, restricted = f.restricted
  FROM ${beginning(again)} WHERE flag.school_id = ${schoolId}::uuid AND flag.programme_id = ${programmeId}::uuid AND flag.expired_on IS NOT NULL AND flag.child_id = f.child_id AND flag.rule = f.rule`);

async function change(tx: Tx, schoolId: string, changed: readonly KeptFlag[]): Promise<void> {
  const column = columnsOf(changed);
  await directly(tx, Prisma.sql`
    UPDATE flag SET strand = f.strand, severity = f.severity, because = f.because, last_seen_on = f.last_seen_on, ended_on = f.ended_on, expired_on = f.expired_on, normal_days = f.normal_days,
      rule_set_version = f.rule_set_version, year_group = f.year_group, candidate = f.candidate, restricted = f.restricted
    FROM unnest(${column(({ childId }) => childId)}::uuid[], ${column(({ programmeId }) => programmeId)}::uuid[], ${column(({ rule }) => rule)}, ${column(({ strand }) => strand)}, ${column(({ severity }) => severity)},
      ${column(({ because }) => JSON.stringify(because))}::json[], ${column(({ lastSeenOn }) => lastSeenOn)}::date[], ${column(({ endedOn }) => endedOn)}::date[], ${column(({ expiredOn }) => expiredOn)}::date[],
      ${column(({ normalDays }) => normalDays)}::int[], ${column(({ ruleSetVersion }) => ruleSetVersion)}::int[], ${column(({ yearGroup }) => yearGroup)}, ${column(({ candidate }) => candidate)}::boolean[], ${column(({ restricted }) => restricted)}::boolean[])
      AS f (child_id, programme_id, rule, strand, severity, because, last_seen_on, ended_on, expired_on, normal_days, rule_set_version, year_group, candidate, restricted)
    WHERE flag.school_id = ${schoolId}::uuid AND (flag.child_id, flag.programme_id, flag.rule) = (f.child_id, f.programme_id, f.rule)`);
}
