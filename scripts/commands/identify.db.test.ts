// Who is told what by `seen identify`, as contracts.md §2 has it: each role, other days, children kept apart and people shut out.
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CANDIDATES, NOT_ON_ROLL, ON_ROLL } from "../../lib/identification/golden/candidates";
import { expectedOf, upnAt } from "../../lib/identification/golden/facts";
import type { GoldenSchool } from "../../lib/identification/golden/golden";
import { SPRING } from "../../lib/identification/golden/schools";
import { goldenArea } from "./golden.sample";

const children = [...CANDIDATES, ...ON_ROLL, ...NOT_ON_ROLL];
const SCHOOL: GoldenSchool = { ...SPRING, urn: "140009", children, onRoll: CANDIDATES.length + ON_ROLL.length };
const upn = (says: string) => upnAt(SCHOOL, children.findIndex((child) => child.says === says));
const [THREE, WITHOUT_MARKS] = [upn("three strands"), upn("three strands without a mark, whatever is missing")];

let area: Awaited<ReturnType<typeof goldenArea>>;
let superuser: pg.Client;
beforeAll(async () => {
  area = await goldenArea([SCHOOL]);
  await area.land(SCHOOL);
  const admin = "admin@golden.example", school = ["140009"];
  for (const role of ["senco", "link-worker", "teacher", "programme-manager"]) await area.done("user add", { email: `${role}@golden.example`, name: role, role, ...(role !== "programme-manager" && { school }), as: admin });
  superuser = new pg.Client({ connectionString: area.superUrl });
  await superuser.connect();
}, 60_000);
afterAll(async () => { await superuser.end(); await area.end(); });

type Row = { readonly upn: string };
type Document = { readonly children: number; readonly flags: readonly Row[]; readonly missing: readonly Row[]; readonly candidates: readonly Row[] };
const told = async (as: string | null, words: Record<string, string | boolean> = {}) => {
  const { exit, json } = await area.identify(SCHOOL, { ...(as && { as: `${as}@golden.example` }), ...words });
  expect(exit).toBe(0);
  return json as unknown as Document;
};
const upns = (rows: readonly Row[]) => [...new Set(rows.map((row) => row.upn))].sort();
const of = (...which: readonly string[]) => [...which].sort();
const recorded = async (table: "flag" | "review") => (await superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`)).rows[0]!.n;
const each = children.map((child, i) => expectedOf(child, upnAt(SCHOOL, i)));
const flagged = upns(each.flatMap(({ flags }) => flags));

test("a dry run says the same and records nothing; another day neither", async () => {
  await superuser.query("SET session_replication_role = replica; TRUNCATE flag, review CASCADE; RESET session_replication_role"); // what the imports found
  const dry = await told(null, { "dry-run": true });
  expect(upns(dry.flags)).toEqual(flagged);
  await told(null, { "as-at": "2027-03-11" });
  expect(await recorded("flag")).toBe(0);
  expect(await told(null)).toEqual(dry);
  const flags = await recorded("flag");
  expect([flags, await recorded("review")]).toEqual([dry.flags.length, dry.candidates.length]);
  expect(await told(null), "what is open fires on").toEqual(dry);
  expect(await recorded("flag")).toBe(flags);
});
test("without a day, the as-at date is today", async () => {
  const { json } = await area.seen("identify", { programme: "Programme 140009", as: "lead-140009@golden.example", "dry-run": true });
  expect(json).toEqual(await told(null));
});
test("the SENCO is told what the safeguarding lead is told, while nobody is kept apart", async () => expect(await told("senco")).toEqual(await told(null)));

test("a link worker is told of candidates and their flags, and of nothing missing", async () => {
  const lead = await told(null), { missing: _missing, ...rest } = lead;
  const candidates = upns(lead.candidates);
  expect(candidates).toEqual(of(THREE, WITHOUT_MARKS));
  expect(await told("link-worker")).toEqual({ ...rest, flags: lead.flags.filter((flag) => candidates.includes(flag.upn)) });
});
test("a programme manager is told counts, small ones as c, and no child", async () => {
  const counts = await told("programme-manager");
  expect(counts).toEqual({ programme: "Programme 140009", asAt: "2027-03-12", children: 7, counts: { candidates: "c", flags: {
    "attendance.persistent": "c", "attendance.different-weeks": "c", "emotional.sdq": "c", "social.sdq-peer": "c", "social.sdq-prosocial": "c", "insight.declared": "c",
  } } });
});
test("nobody else is told anything, and no name is confirmed", async () => {
  const refusals = await Promise.all([
    area.identify(SCHOOL, { as: "office-140009@golden.example" }), area.identify(SCHOOL, { as: "teacher@golden.example" }), area.identify(SCHOOL, { as: "admin@golden.example" }), area.identify(SCHOOL, { programme: "No such programme" }),
  ]);
  for (const answer of refusals) expect(answer).toEqual(refusals[0]);
  expect(refusals[0]).toMatchObject({ exit: 4, json: { state: "not-allowed" } });
  expect(await area.identify(SCHOOL, { as: "nobody@golden.example" })).toMatchObject({ exit: 4, json: { state: "not-allowed" } });
});
test("a day that does not exist, or no programme, is bad input", async () => {
  const bad: readonly Readonly<Record<string, string>>[] = [{ "as-at": "2027-02-29" }, { "as-at": "12/03/2027" }, { programme: "" }, { as: "" }];
  for (const words of bad) expect(await area.identify(SCHOOL, words)).toMatchObject({ exit: 3, json: { state: "refused" } });
});
test("a day to come: who will be on the roll then, and what will still count", async () => {
  const later = await told(null, { "as-at": "2028-02-01" });
  expect(later.children, "who leaves tomorrow is gone, who is admitted tomorrow is there").toBe(7);
  expect(upns(later.flags), "scores of January 2027 are more than a year old, a bereavement of 1 February 2027 exactly one").toEqual(of(...children.flatMap((child, i) => (child.insight?.length && !child.left ? [upnAt(SCHOOL, i)] : []))));
  expect(later.candidates).toEqual([]);
});

test("a child under child protection is the safeguarding lead's alone; family help hides nobody", async () => {
  const lead = await told(null);
  const involvement = area.write("involvement.csv", `UPN,Kind,From,Until\n${THREE},child-protection,2027-01-01,\n${WITHOUT_MARKS},family-help,2027-01-01,\n${upn("two strands")},child-in-need,2026-01-01,2027-03-11\n`);
  expect((await area.seen("import", { school: "140009", as: "office-140009@golden.example" }, involvement)).exit, "the office cannot send it").toBe(4);
  await area.done("import", { school: "140009", as: "lead-140009@golden.example" }, involvement);
  expect(await told(null)).toEqual(lead);
  const senco = await told("senco");
  expect(upns(senco.flags)).toEqual(flagged.filter((one) => one !== THREE));
  expect(upns(senco.candidates)).toEqual([WITHOUT_MARKS]);
  expect(upns((await told("link-worker")).flags)).toEqual([WITHOUT_MARKS]);
  expect(await told("senco", { "as-at": "2026-12-31" }), "before it began").toEqual(await told(null, { "as-at": "2026-12-31" }));
});
test("who is shut out of a child is told nothing of it", async () => {
  const before = await told("senco");
  await superuser.query(`INSERT INTO shut_out (id, area_id, child_id, school_id, person_id, reason, by_id, since)
    SELECT gen_random_uuid(), d.area_id, d.child_id, d.school_id, p.id, 'Their own child', p.id, '2027-03-01' FROM child_detail d, person p WHERE d.upn = $1 AND p.email = 'senco@golden.example'`, [WITHOUT_MARKS]);
  const after = await told("senco");
  for (const list of ["flags", "missing", "candidates"] as const) expect(after[list]).toEqual(before[list].filter((row) => row.upn !== WITHOUT_MARKS));
  expect(upns((await told(null)).flags), "the lead is told as before").toEqual(flagged);
});
