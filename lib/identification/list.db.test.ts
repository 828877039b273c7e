// Against real PostgreSQL: a list no longer than people can answer, what people said until a lead has read it, and what each rule's flags came to.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { countAreaAgain } from "../jobs/count-again";
import { decideReview } from "../jobs/commands";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { day } from "../kernel/calendar";
import { addPerson } from "../partnership/commands";
import { seeSaid, setListLength } from "./commands";
import type { Honesty } from "./honesty/load-honesty";
import { rulesAtSchool, rulesDecidedHere, rulesInArea } from "./honesty/queries";
import { reviewQueue } from "./queries";
import { waitingInOrder } from "./queue-order";
import { enrol, type Found, identifyOn } from "./reviews.sample";
import { ofSaid } from "./said.schema";
import { standingFlags } from "./standing-flags";

const MONDAY = day("2027-03-08"), TODAY = day("2027-03-12");
let area: SmallArea, lead: Viewer, senco: Viewer;
beforeAll(async () => {
  area = await aSmallArea();
  [lead, senco] = [await area.viewerOf("lead"), await area.viewerOf("senco")];
});
afterAll(() => area.end());

const queue = async (viewer: Viewer, list: "waiting" | "in-line" | "said" = "waiting") => {
  const found = await reviewQueue(viewer, { schoolId: area.schoolId, list }, NOW);
  if (!found.ok) throw new Error(found.because);
  return found.value;
};
const concern = (child: string, words: string, on = "2027-03-12") => area.viewerOf("teacher").then(({ id }) => area.rows(
  "INSERT INTO concern (area_id, id, school_id, child_id, child_name, raised_by_id, raised_at, raised_on, about, words, answer_due_on) VALUES ($1, gen_random_uuid(), $2, $3, 'A Example', $4, now(), $6, 'saw', $5, '2027-03-19') RETURNING id", [area.areaId, area.schoolId, child, id, words, on]));

test("no more are on the list than people can answer: severe first, then most strands; the rest are counted, since when, and can be seen; nobody's days run while they wait", async () => {
  const names = ["Two strands", "Three strands", "One strand", "Severe"] as const, ids = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await enrol(area, name)] as const))) as Record<(typeof names)[number], string>;
  const found: Found = {
    [ids["One strand"]]: { "academic.below": "notable" }, [ids["Two strands"]]: { "academic.below": "notable", "emotional.sdq": "notable" },
    [ids["Three strands"]]: { "academic.below": "notable", "emotional.sdq": "notable", "attendance.persistent": "notable" }, [ids.Severe]: { "attendance.severe": "severe" },
  };
  const named = ({ rows }: Awaited<ReturnType<typeof queue>>) => rows.map(({ childId }) => names.find((name) => ids[name] === childId));
  expect(await setListLength(senco, { schoolId: area.schoolId, atOnce: "2", why: "Exams take both of us this fortnight." }, NOW)).toMatchObject({ ok: true });
  await identifyOn(area, MONDAY, found);
  const first = await queue(lead);
  expect([named(first), first.counts["in-line"], first.line, first.length.set?.why]).toEqual([["Severe", "Three strands"], 2, { count: 2, oldest: MONDAY }, "Exams take both of us this fortnight."]);
  expect(named(await queue(lead, "in-line"))).toEqual(["Two strands", "One strand"]);

  await concern(ids["One strand"], "Asleep at lunch.");
  await identifyOn(area, TODAY, found);
  expect(named(await queue(lead)), "whom somebody spoke of comes onto the list, and nobody who is on it waits longer than the length says").toEqual(["Severe", "One strand"]);
  expect(await area.rows("SELECT due_on::text, in_line FROM review WHERE child_id = $1", [ids["Two strands"]]), "its five days have not begun").toEqual([{ due_on: "2027-03-19", in_line: true }]);

  await setListLength(lead, { schoolId: area.schoolId, atOnce: "30", why: "Exams are over." }, new Date(NOW.getTime() + 1000));
  await identifyOn(area, TODAY, found);
  const all = await queue(lead);
  expect([named(all).toSorted(), all.line]).toEqual([[...names].sort(), { count: 0, oldest: null }]);
  const refused = await setListLength(lead, { schoolId: area.schoolId, atOnce: "0", why: " " }, NOW);
  expect(refused).toMatchObject({ ok: false, fields: { atOnce: "Give a whole number, from 1 to 200", why: "Say why this many, so that whoever follows you knows" } });
});

test("those on the list stand severe first, then by how late, then by strands that are not over, then by the newest", async () => {
  const [late, soon, most, newer, older] = await Promise.all(["Eve", "Dot", "Cem", "Bea", "Ada"].map((name) => enrol(area, name))) as [string, string, string, string, string];
  const two = { "academic.below": "notable", "emotional.sdq": "notable" } as const, ids = [older, newer, most, soon, late];
  await identifyOn(area, MONDAY, { [late]: { "academic.below": "notable" }, [soon]: { ...two }, [most]: { ...two, "attendance.persistent": "notable" }, [newer]: { ...two }, [older]: { ...two, "attendance.persistent": "notable" } });
  await area.rows("UPDATE review SET in_line = false, due_on = CASE child_id WHEN $1::uuid THEN '2027-03-11' WHEN $2::uuid THEN '2027-03-12' ELSE '2027-03-22' END::date WHERE child_id = ANY ($3)", [late, soon, ids]);
  await area.rows("UPDATE flag SET seen_on = CASE child_id WHEN $1::uuid THEN '2027-03-05' ELSE '2027-03-01' END::date WHERE child_id = ANY ($2)", [newer, ids]);
  await area.rows("UPDATE flag SET last_seen_on = '2027-03-08', ended_on = '2027-03-09', expired_on = '2027-03-10' WHERE child_id = $1 AND rule = 'attendance.persistent'", [older]);
  const order = async () => (await asViewer(lead, (tx) => waitingInOrder(tx, { schoolId: area.schoolId, apart: false, today: TODAY }))).map(({ childId }) => childId).filter((id) => ids.includes(id));
  expect(await order()).toEqual([late, soon, most, newer, older]);
  await area.rows("UPDATE review SET severe = true WHERE child_id = $1", [older]);
  expect(await order()).toEqual([older, late, soon, most, newer]);
  await area.rows("DELETE FROM review WHERE child_id = ANY ($1)", [ids]);
  await area.rows("DELETE FROM flag WHERE child_id = ANY ($1)", [ids]);
});

test("a review that waited its turn may be decided all the same", async () => {
  const child = await enrol(area, "In line");
  await identifyOn(area, MONDAY, { [child]: { "academic.below": "notable" } });
  await area.rows("UPDATE review SET in_line = true WHERE child_id = $1", [child]);
  const [{ id } = { id: "" }] = await area.rows("SELECT id FROM review WHERE child_id = $1", [child]);
  expect(await decideReview(lead, { reviewId: id, version: 1, end: "not-needed", reason: "All is well at home." }, NOW)).toMatchObject({ ok: true });
  expect(await area.rows("SELECT state, in_line FROM review WHERE child_id = $1", [child])).toEqual([{ state: "ended", in_line: false }]);
});

test("what people said stays until a safeguarding lead has read it, however long ago; who read it and when is kept; the SENCO is not shown it", async () => {
  const child = await enrol(area, "Spoken of");
  const judged = (on: string, observation: string, words: string | null = null) => area.rows("INSERT INTO judgement (area_id, school_id, child_id, seen_on, \"by\", observation, words) VALUES ($1, $2, $3, $4, 'nobody@example.org', $5, $6)", [area.areaId, area.schoolId, child, on, observation, words]);
  await judged("2026-10-05", "tired-or-hungry");
  await judged("2027-03-11", "quieter-than-usual", "Says nothing at all since Monday.");
  await judged("2027-03-11", "quieter-than-usual".replace("quieter-than-usual", "left-out"));
  await judged("2025-10-05", "worried-about-home");
  const unread = async () => (await queue(lead, "said")).said!.unread.filter(({ childId }) => childId === child).map(({ said }) => said);
  expect((await unread()).map(({ on, words }) => [on, words])).toEqual([["2027-03-11", "Says nothing at all since Monday."], ["2026-10-05", null]]);
  expect((await queue(lead, "said")).said!.older, "history that came with a file is counted").toBe(1);
  expect((await queue(senco, "said")).said).toBeNull();
  const [newest] = await unread();
  expect(await seeSaid(senco, { schoolId: area.schoolId, said: ofSaid(newest!) }, NOW)).toMatchObject({ ok: false });
  const before = (await queue(lead)).counts.said;
  expect(await seeSaid(lead, { schoolId: area.schoolId, said: ofSaid(newest!) }, NOW)).toMatchObject({ ok: true, value: { seen: 1 } });
  expect((await queue(lead)).counts.said).toBe(before - 1);
  const { seen } = (await queue(lead, "said")).said!, [name] = await area.rows("SELECT name FROM person WHERE id = $1", [lead.id]);
  expect(seen.find(({ childId }) => childId === child)?.said.seen).toMatchObject({ by: name!.name, on: TODAY });
  expect((await unread()).map(({ on }) => on)).toEqual(["2026-10-05"]);
  expect(await seeSaid(lead, { schoolId: area.schoolId, said: ["nobody nothing"] }, NOW), "what is not there is not read").toMatchObject({ ok: true, value: { seen: 0 } });
});

test("a flag that is no longer met is still read by those who are about to decide, as what was", async () => {
  const child = await enrol(area, "Was");
  await identifyOn(area, MONDAY, { [child]: { "academic.below": "notable", "emotional.sdq": "notable" } });
  await identifyOn(area, TODAY, { [child]: { "emotional.sdq": "notable" } });
  const row = (await queue(lead)).rows.find(({ childId }) => childId === child)!;
  expect(row.flags.map(({ rule, was }) => [rule, was])).toEqual([["emotional.sdq", undefined], ["academic.below", { until: MONDAY, normalDays: 4 }]]);
  expect(row.flags[1]?.fact).toContain("Was so until 8 March 2027");
  const met = await asViewer(lead, (tx) => standingFlags(tx, { schoolId: area.schoolId, childId: { in: [child] } }));
  expect(met.get(child)?.map(({ rule }) => rule)).toEqual(["emotional.sdq"]);
});

test("what a rule's flags came to is released in counts, and a rule that is mostly dismissed says so beside its flags", async () => {
  const children = await Promise.all(Array.from({ length: 14 }, (_, at) => enrol(area, `Fall ${at}`)));
  await identifyOn(area, MONDAY, Object.fromEntries(children.map((child) => [child, { "academic.fall": "notable" }])));
  const reviews = await area.rows("SELECT r.id, r.version FROM review r WHERE r.child_id = ANY ($1) ORDER BY r.id", [children]);
  for (const { id, version } of reviews.slice(0, 13)) await decideReview(lead, { reviewId: id, version, end: "not-needed", reason: "A hard paper for everybody." }, NOW);
  await countAreaAgain({ areaId: area.areaId }, NOW);
  const at = async (viewer: Viewer) => { const found = await rulesAtSchool(viewer, { schoolId: area.schoolId }, NOW); return found.ok ? found.value.rules.find(({ rule }) => rule === "academic.fall") : found.because; };
  expect(await at(lead)).toMatchObject({ most: 0, rows: { all: { found: 14, decided: 13, confirmed: 0, dismissed: 13, waits: null }, "2026 spring": { found: 14 } } });
  expect(await at(await area.viewerOf("teacher"))).toBe("not-allowed");
  const released = await area.rows("SELECT value FROM released_rule_count WHERE value BETWEEN 1 AND 4");
  expect(released).toEqual([]);
  const waiting = (await queue(lead)).rows.find(({ childId }) => children.includes(childId));
  expect(waiting?.flags[0]?.caution).toBe("Here, 0 of 13 flags of this rule were confirmed: it is mostly dismissed.");
  expect(await rulesInArea(lead, {}, NOW)).toMatchObject({ ok: false });
});

test("who may open each decision reads small numbers of their own school; whoever is kept from a child there, and everybody else, reads what was released", async () => {
  const children = await Promise.all(Array.from({ length: 7 }, (_, at) => enrol(area, `Exact ${at}`)));
  await identifyOn(area, MONDAY, Object.fromEntries(children.map((child) => [child, { "social.sdq-prosocial": "notable" }])));
  const reviews = await area.rows("SELECT r.id, r.version FROM review r WHERE r.child_id = ANY ($1) ORDER BY r.id", [children]);
  for (const { id, version } of reviews.slice(0, 2)) await decideReview(lead, { reviewId: id, version, end: "not-needed", reason: "She is new here." }, NOW);
  await countAreaAgain({ areaId: area.areaId }, NOW);
  const of = (found: { readonly ok: true; readonly value: Honesty } | { readonly ok: false; readonly because: string }) => (found.ok ? found.value.rules.find(({ rule }) => rule === "social.sdq-prosocial")?.rows.all : found.because);
  const hidden = { found: 7, decided: null, dismissed: null };
  for (const viewer of [lead, senco]) expect(of(await rulesDecidedHere(viewer, { schoolId: area.schoolId }, NOW))).toMatchObject({ found: 7, decided: 2, confirmed: 0, dismissed: 2, waits: 5 });
  expect(await addPerson(await area.viewerOf("admin"), { email: "head@test.example", name: "Head", role: "school-lead", schoolUrns: ["123456"] }, NOW)).toMatchObject({ ok: true });
  const head = await area.viewerOf("head");
  expect([of(await rulesDecidedHere(head, { schoolId: area.schoolId }, NOW)), of(await rulesAtSchool(head, { schoolId: area.schoolId }, NOW))]).toEqual(["not-allowed", expect.objectContaining(hidden)]);
  expect(of(await rulesDecidedHere({ ...lead, shutOut: [children[0]!] }, { schoolId: area.schoolId }, NOW))).toMatchObject(hidden);

  await area.rows("UPDATE review SET restricted = true WHERE id = $1", [reviews[0]!.id]);
  for (const viewer of [lead, senco]) expect(of(await rulesDecidedHere(viewer, { schoolId: area.schoolId }, NOW)), "what the lead keeps apart is in nobody's count").toMatchObject({ found: 7, decided: 1, dismissed: 1 });
  await area.rows("UPDATE flag SET restricted = true WHERE child_id = (SELECT child_id FROM review WHERE id = $1)", [reviews[0]!.id]);
  expect(of(await rulesDecidedHere(lead, { schoolId: area.schoolId }, NOW)), "nor is a flag").toMatchObject({ found: 6, decided: 1 });
});
