// Against real PostgreSQL with row level security on: the door is read by the school's leads alone, and nothing betrays what went through it.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { reviewPage } from "../identification/queries";
import { enrol, identifyOn } from "../identification/reviews.sample";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { day } from "../kernel/calendar";
import { closeAsLead, closeEntry, passToSafeguarding, raiseWorry, readEntry, recordEntry } from "./commands";
import { entries, entry, receipt } from "./queries";

let area: SmallArea, lead: Viewer, senco: Viewer, teacher: Viewer, admin: Viewer, child: string;
let at = 0;

beforeAll(async () => {
  area = await aSmallArea();
  [lead, senco, teacher, admin] = [await area.viewerOf("lead"), await area.viewerOf("senco"), await area.viewerOf("teacher"), await area.viewerOf("admin")];
});
afterAll(() => area.end());
beforeEach(async () => { child = await enrol(area, `Child${++at}`); });

const worry = async (viewer: Viewer, more: object = {}) => {
  const answer = await raiseWorry(viewer, { schoolId: area.schoolId, childId: child, words: "She is afraid to go home.", ...more }, NOW);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value.entryId;
};
const stored = async (id: string) => (await area.rows("SELECT child_id, child_name, words, read_at, recorded_as, outcome, closed_at, version FROM safeguarding_entry WHERE id = $1", [id]))[0]!;
const reviewOf = async () => {
  await identifyOn(area, day("2027-03-08"), { [child]: { "academic.below": "notable" } });
  return String((await area.rows("SELECT id FROM review WHERE child_id = $1", [child]))[0]!.id);
};

test("whoever raised it has a receipt and nothing else; only leads read the words", async () => {
  const entryId = await worry(teacher);
  const mine = await receipt(teacher, { entryId }, NOW);
  expect(mine.ok && Object.keys(mine.value).sort()).toEqual(["leads", "raisedAt", "readAt", "reference", "schoolName"]);
  for (const viewer of [teacher, senco, admin]) {
    expect(await entry(viewer, { entryId }, NOW)).toEqual({ ok: false, because: "not-found" });
    expect(await asViewer(viewer, (tx) => tx.safeguardingEntry.count())).toBe(0);
  }
  expect(await receipt(senco, { entryId }, NOW)).toEqual({ ok: false, because: "not-found" });
  const read = await entry(lead, { entryId }, NOW);
  expect(read.ok && read.value.words).toBe("She is afraid to go home.");
});

test("opening it tells whoever raised it that it was read, once", async () => {
  const entryId = await worry(teacher), later = new Date(NOW.getTime() + 60_000);
  await readEntry(lead, { entryId }, NOW);
  await readEntry(lead, { entryId }, later);
  const mine = await receipt(teacher, { entryId }, NOW);
  expect(mine.ok && mine.value.readAt).toEqual(NOW);
  expect(await readEntry(senco, { entryId }, NOW)).toMatchObject({ ok: false });
});

test("the words leave Seen when it is recorded elsewhere; only then does it close, with its outcome", async () => {
  const entryId = await worry(teacher);
  expect(await closeEntry(lead, { entryId, version: 1, outcome: "Seen by the school nurse." }, NOW)).toEqual({ ok: false, because: "record-it-first" });
  expect(await recordEntry(lead, { entryId, version: 1, recordedAs: "S-204" }, NOW)).toMatchObject({ ok: true });
  expect(await recordEntry(lead, { entryId, version: 1, recordedAs: "S-205" }, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect(await closeEntry(lead, { entryId, version: 2, outcome: "Seen by the school nurse." }, NOW)).toMatchObject({ ok: true });
  expect(await stored(entryId)).toMatchObject({ words: null, recorded_as: "S-204", outcome: "Seen by the school nurse.", closed_at: NOW });
});

test("a lead who is shut out of the child sees nothing of it, also where only the name was written", async () => {
  const kept = { ...lead, shutOut: [child] };
  const [chosen, written] = [await worry(teacher), await worry(teacher, { childId: "", childName: `child${at}  EXAMPLE` })];
  expect((await stored(written)).child_id).toBe(child);
  for (const entryId of [chosen, written]) expect(await entry(kept, { entryId }, NOW)).toEqual({ ok: false, because: "not-found" });
  const list = await entries(kept, { schoolId: area.schoolId }, NOW);
  expect(list.ok && list.value.entries.some(({ childId }) => childId === child)).toBe(false);
});

test("somebody of the whole area names a school and writes the name", async () => {
  const entryId = await worry(admin, { childId: undefined, childName: "Somebody Else" });
  expect(await stored(entryId)).toMatchObject({ child_id: null, child_name: "Somebody Else" });
  expect(await raiseWorry(admin, { schoolId: "00000000-0000-7000-8000-00000000dead", childName: "A", words: "B" }, NOW)).toEqual({ ok: false, because: "not-found" });
  expect(await raiseWorry(teacher, { schoolId: area.schoolId, words: "B" }, NOW)).toMatchObject({ because: "invalid", fields: { childName: "Write which child, as well as you can" } });
});

test("what was passed to safeguarding and what the lead closed read the same to everybody else, in every column", async () => {
  const passed = await reviewOf();
  expect(await passToSafeguarding(lead, { reviewId: passed, version: 1, words: "Bruises." }, NOW)).toMatchObject({ ok: true });
  const passedChild = child;
  child = await enrol(area, `Child${++at}`);
  const closed = await reviewOf();
  expect(await closeAsLead(lead, { reviewId: closed, version: 1, words: "Known to me." }, NOW)).toMatchObject({ ok: true });
  const asSenco = (reviewId: string) => asViewer(senco, (tx) => tx.review.findFirstOrThrow({ where: { id: reviewId }, omit: { id: true, childId: true } }));
  expect(await asSenco(passed)).toEqual(await asSenco(closed));
  const page = await reviewPage(senco, { reviewId: passed }, NOW);
  expect(page.ok && [page.value.review.end, page.value.review.reason, page.value.decidedBy]).toEqual(["closed-by-lead", "Closed by the safeguarding lead.", null]);
  expect(await area.rows("SELECT words, outcome, closed_at IS NULL AS open FROM safeguarding_entry WHERE child_id = ANY ($1) ORDER BY words NULLS LAST", [[passedChild, child]]))
    .toEqual([{ words: "Bruises.", outcome: null, open: true }, { words: null, outcome: "Known to me.", open: false }]);
});

test("the raiser of a concern reads that the lead closed it, and no more", async () => {
  const reviewId = await reviewOf();
  await area.rows("INSERT INTO concern (area_id, id, school_id, child_id, child_name, raised_by_id, raised_at, raised_on, about, words, answer_due_on) VALUES ($1, gen_random_uuid(), $2, $3, 'A Child', $4, now(), '2027-03-08', 'saw', 'Quiet.', '2027-03-15')", [area.areaId, area.schoolId, child, teacher.id]);
  await passToSafeguarding(senco, { reviewId, version: 1, words: "Bruises." }, NOW);
  const told = await asViewer(teacher, (tx) => tx.concern.findFirstOrThrow({ where: { childId: child }, select: { answer: true, answerWords: true, answeredById: true } }));
  expect(told).toEqual({ answer: "closed-by-lead", answerWords: null, answeredById: null });
});

test("only the lead closes as the lead, and a stale pass is refused with nothing written", async () => {
  const reviewId = await reviewOf();
  expect(await closeAsLead(senco, { reviewId, version: 1, words: "x" }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  expect(await passToSafeguarding(senco, { reviewId, version: 7, words: "x" }, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect(await area.rows("SELECT 1 FROM safeguarding_entry WHERE child_id = $1", [child])).toEqual([]);
});
