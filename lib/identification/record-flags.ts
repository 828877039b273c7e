import { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import { type FiringFlag, type Follow, followFlags, type KeptFlag } from "./follow-flags.rules";
import type { Identified } from "./vocabulary";

type Row = readonly [
  id: string, programmeId: string, childId: string, rule: KeptFlag["rule"], strand: KeptFlag["strand"], severity: KeptFlag["severity"], seenOn: KeptFlag["seenOn"], lastSeenOn: KeptFlag["lastSeenOn"],
  endedOn: KeptFlag["endedOn"], expiredOn: KeptFlag["expiredOn"], normalDays: number, ruleSetVersion: number, yearGroup: string, candidate: boolean, restricted: boolean,
];

/** The school's flags that are not over, whichever programme's; and of those that are over the ones that from today only the safeguarding lead may know, or not only the lead any more. One text: a row each is what reading them costs. */
export async function keptFlags(tx: Tx, schoolId: string, involved: ReadonlySet<string>): Promise<readonly KeptFlag[]> {
  const [answer] = await tx.$queryRaw<{ rows: string | null; because: string | null }[]>`
    SELECT json_agg(json_build_array(id, programme_id, child_id, rule, strand, severity, seen_on, last_seen_on, ended_on, expired_on, normal_days, rule_set_version, year_group, candidate, restricted))::text AS rows,
      string_agg(because::text, E'\n') AS because -- a line each: what JSON.stringify wrote has no line of its own
    FROM flag WHERE school_id = ${schoolId}::uuid AND (expired_on IS NULL OR restricted <> (child_id = ANY (${[...involved]}::uuid[])))`;
  const rows = JSON.parse(answer?.rows ?? "[]") as readonly Row[], because = rows.length > 0 ? answer!.because!.split("\n") : [];
  if (because.length !== rows.length) throw new Error("Evidence of flags does not lie on a line each.");
  return rows.map(([id, programmeId, childId, rule, strand, severity, seenOn, lastSeenOn, endedOn, expiredOn, normalDays, ruleSetVersion, yearGroup, candidate, restricted], at) =>
    ({ id, programmeId, childId, rule, strand, severity, because: because[at]!, seenOn, lastSeenOn, endedOn, expiredOn, normalDays, ruleSetVersion, yearGroup, candidate, restricted }));
}

type Recorded = Follow & {
  readonly schoolId: string; readonly kept: readonly KeptFlag[];
  readonly result: Pick<Identified, "flags" | "candidates">; readonly yearGroupOf: (childId: string) => string;
};

/** Keeps what a programme's rules found at a school, as followFlags says; what says the same as yesterday is not written. Gives the school's flags as they are now. */
export async function recordFlags(tx: Tx, { schoolId, kept, result, yearGroupOf, ...follow }: Recorded): Promise<readonly KeptFlag[]> {
  const candidates = new Set(result.candidates.map(({ childId }) => childId));
  const firing = result.flags.map(({ childId, rule, strand, severity, because }): FiringFlag => ({ childId, rule, strand, severity, because: JSON.stringify(because), yearGroup: yearGroupOf(childId), candidate: candidates.has(childId) }));
  const { came, changed, now } = followFlags(kept, firing, follow);
  if (came.length > 0) await begin(tx, schoolId, follow, came);
  if (changed.length > 0) await change(tx, schoolId, changed);
  return now;
}

/** A column a text, a line a flag: arrays of JSON would be escaped here and read there once more. An empty line is NULL. */
const columnsOf = (flags: readonly KeptFlag[]) => (of: (flag: KeptFlag) => string | number | boolean | null) => Prisma.sql`string_to_array(${flags.map((flag) => of(flag) ?? "").join("\n")}, E'\n', '')`;

/** One that was over and begins anew is the same row, which tells when it stood before. */
async function begin(tx: Tx, schoolId: string, { programmeId, ruleSetVersion, asAt }: Follow, came: readonly KeptFlag[]): Promise<void> {
  const column = columnsOf(came);
  await tx.$executeRaw`
    INSERT INTO flag (area_id, id, school_id, programme_id, rule_set_version, seen_on, last_seen_on, child_id, rule, strand, severity, because, year_group, candidate, restricted)
    SELECT ctx.area_id(), uuidv7(), ${schoolId}::uuid, ${programmeId}::uuid, ${ruleSetVersion}::int, ${asAt}::date, ${asAt}::date, f.child_id, f.rule, f.strand, f.severity, f.because::json, f.year_group, f.candidate, f.restricted
    FROM unnest(${column(({ childId }) => childId)}::uuid[], ${column(({ rule }) => rule)}, ${column(({ strand }) => strand)}, ${column(({ severity }) => severity)}, ${column(({ because }) => because)},
      ${column(({ yearGroup }) => yearGroup)}, ${column(({ candidate }) => candidate)}::boolean[], ${column(({ restricted }) => restricted)}::boolean[]) AS f (child_id, rule, strand, severity, because, year_group, candidate, restricted)
    ON CONFLICT (area_id, school_id, child_id, programme_id, rule) DO UPDATE SET
      earlier = flag.earlier || jsonb_build_object('seenOn', flag.seen_on, 'lastSeenOn', flag.last_seen_on, 'expiredOn', flag.expired_on),
      seen_on = excluded.seen_on, last_seen_on = excluded.last_seen_on, ended_on = NULL, expired_on = NULL, normal_days = 0, rule_set_version = excluded.rule_set_version,
      strand = excluded.strand, severity = excluded.severity, because = excluded.because, year_group = excluded.year_group, candidate = excluded.candidate, restricted = excluded.restricted`;
}

async function change(tx: Tx, schoolId: string, changed: readonly KeptFlag[]): Promise<void> {
  const column = columnsOf(changed);
  await tx.$executeRaw`
    UPDATE flag SET strand = f.strand, severity = f.severity, because = f.because::json, last_seen_on = f.last_seen_on, ended_on = f.ended_on, expired_on = f.expired_on, normal_days = f.normal_days,
      rule_set_version = f.rule_set_version, year_group = f.year_group, candidate = f.candidate, restricted = f.restricted
    FROM unnest(${column(({ id }) => id)}::uuid[], ${column(({ strand }) => strand)}, ${column(({ severity }) => severity)}, ${column(({ because }) => because)}, ${column(({ lastSeenOn }) => lastSeenOn)}::date[],
      ${column(({ endedOn }) => endedOn)}::date[], ${column(({ expiredOn }) => expiredOn)}::date[], ${column(({ normalDays }) => normalDays)}::int[], ${column(({ ruleSetVersion }) => ruleSetVersion)}::int[],
      ${column(({ yearGroup }) => yearGroup)}, ${column(({ candidate }) => candidate)}::boolean[], ${column(({ restricted }) => restricted)}::boolean[])
      AS f (id, strand, severity, because, last_seen_on, ended_on, expired_on, normal_days, rule_set_version, year_group, candidate, restricted)
    WHERE flag.school_id = ${schoolId}::uuid AND flag.id = f.id`;
}
