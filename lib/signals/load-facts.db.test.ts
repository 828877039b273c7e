// The facts as the rules get them: every column of every table in its place, and to nobody what the policies would hide.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemViewer, type Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { aSmallArea, type SmallArea } from "../jobs/world.sample";
import { loadChildFacts, loadSchoolFacts } from "./load-facts";
import { SESSIONS_A_YEAR } from "./marks";

let area: SmallArea, other: string;
const [ada, ben, cem] = [randomUUID(), randomUUID(), randomUUID()];
const put = (table: string, values: Readonly<Record<string, unknown>>) => {
  const row = { area_id: area.areaId, ...values };
  return area.rows(`INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`).join(", ")}) VALUES (${Object.keys(row).map((_, i) => `$${i + 1}`).join(", ")})`, Object.values(row));
};
const year = (marks: string) => marks.padEnd(SESSIONS_A_YEAR, "-");

beforeAll(async () => {
  area = await aSmallArea();
  other = randomUUID();
  await put("school", { id: other, urn: "654321", name: "Another", phase: "primary" });
  for (const [childId, surname, at] of [[ada, "Young", area.schoolId], [ben, "Abel", area.schoolId], [cem, "Kaya", other]] as const) {
    const child = { school_id: at, child_id: childId }, from = { ...child, import_id: randomUUID() };
    await put("child", { id: childId, upn: `X${surname}` });
    await put("enrolment", { ...child, surname, forename: "A", search_key: "x", year_group: "8", ...(childId === ben && { admitted_on: "2026-09-01", left_on: "2027-02-01", gone_on: "2027-01-04" }) });
    await put("child_detail", { ...child, upn: `X${surname}`, born_on: "2014-02-03", ...(childId === ada && { young_carer_since: "2026-10-02" }) });
    await put("marks", { ...from, school_year: 2026, marks: year(`/\\"I${surname}`) });
    await put("judgement", { ...child, seen_on: "2026-11-20", by: 'a "b" \\ c, d', observation: "tired-or-hungry" });
  }
  const ofAda = { school_id: area.schoolId, child_id: ada, import_id: randomUUID() };
  await put("marks", { ...ofAda, school_year: 2025, marks: year("LAST") });
  await put("assessment", { ...ofAda, subject: "maths", taken_on: "2026-12-04", against: "below" });
  await put("assessment", { ...ofAda, subject: "English", taken_on: "2026-12-04", against: "well below", years_below: 2.5, scale: 'A "scale"' });
  await put("wellbeing_score", { ...ofAda, instrument: "SDQ", version: "4-band-2014", respondent: "self", taken_on: "2027-02-05", subscale: "peer", score: 0 });
  await put("judgement", { school_id: area.schoolId, child_id: ada, seen_on: "2026-11-21", by: "t", observation: "family-engagement", answer: "low" });
  await put("suspension", { ...ofAda, from_on: "2027-01-11", sessions: 4 });
  await put("declared_insight", { ...ofAda, declared_on: "2027-01-12", insight: "bereavement", by: "head" });
  for (const words_key of ["1", "2"]) await put("earlier_contact", { ...ofAda, contact_on: "2027-01-13", from: "family", outcome: "no-action", words_key });
}, 60_000);
afterAll(() => area.end());

const asSeen = () => systemViewer("identification", area.areaId, area.schoolId);
const load = (viewer: Viewer, schoolId = area.schoolId) => asViewer(viewer, (tx) => loadSchoolFacts(tx, schoolId, new Map([[ada, { concerns: [{ on: "2027-03-01" as never }], endedReviews: [] }]])));

test("each fact is read whole, with its own child, and two that say the same are two", async () => {
  const { children, phase } = await load(asSeen()), [first, second] = children;
  expect(phase).toBe("secondary");
  expect(children.map(({ childId }) => childId)).toEqual([ben, ada]);
  expect(first).toEqual({
    childId: ben, upn: "XAbel", yearGroup: "8", bornOn: "2014-02-03", admittedOn: "2026-09-01", leftOn: "2027-01-04", youngCarerSince: null, marks: new Map([[2026, year('/\\"IAbel')]]),
    assessments: [], wellbeing: [], judgements: [{ on: "2026-11-20", by: 'a "b" \\ c, d', observation: "tired-or-hungry", answer: null }], suspensions: [], insights: [], earlierContacts: [], concerns: [], endedReviews: [],
  });
  const byKey = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  expect({ ...second, assessments: second!.assessments.toSorted(byKey), judgements: second!.judgements.toSorted(byKey) }).toEqual({
    childId: ada, upn: "XYoung", yearGroup: "8", bornOn: "2014-02-03", admittedOn: null, leftOn: null, youngCarerSince: "2026-10-02", marks: new Map([[2025, year("LAST")], [2026, year('/\\"IYoung')]]),
    assessments: [{ subject: "English", on: "2026-12-04", against: "well below", yearsBelow: 2.5, scale: 'A "scale"' }, { subject: "maths", on: "2026-12-04", against: "below", yearsBelow: null, scale: "" }],
    wellbeing: [{ instrument: "SDQ", version: "4-band-2014", respondent: "self", on: "2027-02-05", subscale: "peer", score: 0 }],
    judgements: [{ on: "2026-11-20", by: 'a "b" \\ c, d', observation: "tired-or-hungry", answer: null }, { on: "2026-11-21", by: "t", observation: "family-engagement", answer: "low" }],
    suspensions: [{ from: "2027-01-11", sessions: 4 }], insights: [{ on: "2027-01-12", insight: "bereavement", by: "head", recordedById: null }],
    earlierContacts: [{ on: "2027-01-13", outcome: "no-action", from: "family" }, { on: "2027-01-13", outcome: "no-action", from: "family" }], concerns: [{ on: "2027-03-01" }], endedReviews: [],
  });
});

test("with a child named, of the others come only their marks and the first answer of the class review", async () => {
  const found = await asViewer(asSeen(), (tx) => loadChildFacts(tx, { schoolId: area.schoolId, childId: ada }));
  expect(found!.child.assessments).toHaveLength(2);
  expect(found!.school.children.map(({ childId, marks, judgements, assessments }) => [childId, marks.size, judgements.length, assessments.length])).toEqual([[ben, 1, 1, 0], [ada, 2, 2, 2]]);
  expect(await asViewer(asSeen(), (tx) => loadChildFacts(tx, { schoolId: area.schoolId, childId: cem }))).toBeNull();
});

test("whoever may not read every child's marks by the policies gets none here, and a link worker those of their own children", async () => {
  const lead = await area.viewerOf("lead"), mine: Viewer = { ...lead, role: "link-worker", childIds: [ada] };
  const roles = ["safeguarding-lead", "senco", "link-worker", "pastoral-lead", "school-lead", "teacher", "staff", "data-manager", "administrator", "programme-manager", "imports", "identification", "outcomes"] as const;
  for (const viewer of [...roles.map((role): Viewer => ({ ...mine, role })), { ...lead, shutOut: [ada] }, { ...lead, schoolIds: [other] }, { ...mine, schoolIds: [other] }, { ...lead, areaId: randomUUID() }, { ...lead, schoolIds: [] }]) {
    const [byPolicy, here] = await asViewer(viewer, async (tx) => [
      (await tx.marks.findMany({ where: { schoolId: area.schoolId }, distinct: ["childId"], select: { childId: true } })).map(({ childId }) => childId).toSorted(),
      await tx.$queryRaw<{ children: string | null; marked: string | null }[]>`SELECT children, marked FROM signals.facts_of(${area.schoolId}::uuid, NULL)`,
    ]);
    const known = here.flatMap(({ children }) => JSON.parse(children ?? "[]") as readonly (readonly [string])[]).map(([childId]) => childId);
    const marked = here.flatMap((row) => (JSON.parse(row.marked ?? "[[], []]") as readonly [number[], number[]])[1]).map((n) => known[n]!);
    expect({ viewer: viewer.role, known: known.toSorted(), marked: [...new Set(marked)].toSorted() }).toEqual({ viewer: viewer.role, known: byPolicy, marked: byPolicy });
  }
});

test("of a school of hundreds each child has their own marks of each year, and whoever has none has none", async () => {
  const schoolId = randomUUID(), viewer = systemViewer("identification", area.areaId, [schoolId]);
  await put("school", { id: schoolId, urn: "654322", name: "A large one", phase: "secondary" });
  await area.rows(`WITH c AS (INSERT INTO child (area_id, id, upn) SELECT $1, gen_random_uuid(), 'L' || n FROM generate_series(1, 300) n RETURNING id, upn),
    d AS (INSERT INTO child_detail (area_id, school_id, child_id, upn, born_on) SELECT $1, $2, id, upn, '2014-02-03' FROM c)
    INSERT INTO enrolment (area_id, school_id, child_id, surname, forename, search_key, year_group) SELECT $1, $2, id, upn, 'A', 'x', '8' FROM c`, [area.areaId, schoolId]);
  await area.rows(`INSERT INTO marks (area_id, school_id, child_id, import_id, school_year, marks) SELECT area_id, school_id, child_id, gen_random_uuid(), y, rpad(upn || '/' || y, $3, '-')
    FROM child_detail, generate_series(2025, 2026) y WHERE area_id = $1 AND school_id = $2 AND upn NOT LIKE '%7'`, [area.areaId, schoolId, SESSIONS_A_YEAR]);
  const { children } = await asViewer(viewer, (tx) => loadSchoolFacts(tx, schoolId));
  expect(children).toHaveLength(300);
  for (const { upn, marks } of children) expect([...marks].toSorted()).toEqual(upn.endsWith("7") ? [] : [2025, 2026].map((school) => [school, year(`${upn}/${school}`)]));

  await area.rows("ALTER TABLE marks DROP CONSTRAINT marks_fill_the_year"); // which holds this today
  await area.rows("UPDATE marks SET marks = left(marks, 500) WHERE school_id = $1 AND school_year = 2026 AND child_id = (SELECT min(child_id::text)::uuid FROM marks WHERE school_id = $1)", [schoolId]);
  await expect(asViewer(viewer, (tx) => loadSchoolFacts(tx, schoolId)), "nobody is given the marks of the next").rejects.toThrow("do not fill their years");
});
