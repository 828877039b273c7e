// For tests: children on the small area's roll, and identifications of them as the rules would give.
import { randomUUID } from "node:crypto";
import { systemViewer } from "../access/viewer";
import { involvedAt } from "../children/involved";
import { asViewer, type Tx } from "../db/as-viewer";
import { ask, askTogether } from "../db/ask-together";
import { type Day, weekdaysBetween } from "../kernel/calendar";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { openReviews } from "./open-reviews";
import { firingOf, followFlags } from "./follow-flags.rules";
import { keptFlags, overFlags, recordFlags } from "./record-flags";
import { keepRun, lastApplied } from "./runs/keep-run";
import { type Identified, type RuleId, type Severity, STRAND_OF_RULE } from "./vocabulary";

export type Area = { readonly areaId: string; readonly schoolId: string; readonly rows: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]> };

/** Puts a child on the roll, whoever may see them; gives the child's id. */
export async function enrol({ areaId, schoolId, rows }: Area, forename: string, yearGroup = "9"): Promise<string> {
  const id = randomUUID();
  await rows("INSERT INTO child (area_id, id, upn) VALUES ($1, $2, $3)", [areaId, id, id]);
  await rows("INSERT INTO enrolment (area_id, school_id, child_id, surname, forename, search_key, year_group, class_name) VALUES ($1, $2, $3, 'Example', $4, $5, $6, '9C')",
    [areaId, schoolId, id, forename, `example ${forename.toLowerCase()}|${forename.toLowerCase()} example`, yearGroup]);
  await rows("INSERT INTO child_detail (area_id, school_id, child_id, upn, born_on) VALUES ($1, $2, $3, $4, '2013-05-01')", [areaId, schoolId, id, id]);
  return id;
}

export type Found = Readonly<Record<string, Partial<Record<RuleId, Severity>>>>;

/** What the rules found, by child; every child found is a candidate. */
export const identified = (found: Found): Identified => ({
  children: Object.keys(found).length, missing: [],
  flags: Object.entries(found).flatMap(([childId, rules]) => Object.entries(rules).map(([rule, severity]) =>
    ({ childId, upn: "", rule: rule as RuleId, strand: STRAND_OF_RULE[rule as RuleId], severity, because: [{ what: "figure", value: 1, source: "School register" }] }))),
  candidates: Object.entries(found).map(([childId, rules]) => ({ childId, upn: "", strands: [], severe: Object.values(rules).includes("severe") })),
});

/** Opens reviews as an identification does, with what it knows by then. */
export async function openAt(tx: Tx, schoolId: string, today: Day): Promise<number> {
  const involved = await involvedAt(tx, schoolId, today);
  return openReviews(tx, { schoolId, today, now: new Date(`${today}T09:00:00Z`), held: false, involved, calendar: await loadCalendar(tx, schoolId), flags: await ask(tx, keptFlags(schoolId, involved)) });
}

/** Records and opens as the nightly identification does; what fires no more is normal from the next weekday on, where nothing else is said. */
export async function identifyOn({ areaId, schoolId, rows }: Area, today: Day, found: Found, involved: ReadonlySet<string> = new Set(), normal: (since: Day, today: Day) => number | "left" = weekdaysBetween): Promise<void> {
  const [programme] = await rows("SELECT id FROM programme LIMIT 1");
  await asViewer(systemViewer("identification", areaId, schoolId), async (tx) => {
    const programmeId = String(programme!.id), { kept, over, lastRun } = await askTogether(tx, { kept: keptFlags(schoolId, involved), over: overFlags(schoolId), lastRun: lastApplied(schoolId) });
    await keepRun(tx, { programmeId, schoolId, version: 1, now: new Date(`${today}T09:00:00Z`) });
    const version = { programmeId, ruleSetVersion: 1, asAt: today };
    await recordFlags(tx, schoolId, version, followFlags(kept, firingOf(identified(found), () => "7"), { ...version, lastAppliedOn: lastRun.get(programmeId) ?? null, over, involved, held: false, normalDays: (_childId, _rule, since) => normal(since, today) }));
    await openAt(tx, schoolId, today);
  });
}
