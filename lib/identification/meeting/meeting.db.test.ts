// Against real PostgreSQL with row level security on: a meeting loses nobody's words, and shows nobody a child they may not know of.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "../../access/viewer";
import { decideReview } from "../../jobs/commands";
import { aSmallArea, NOW, type SmallArea } from "../../jobs/world.sample";
import { day } from "../../kernel/calendar";
import { passToSafeguarding } from "../../safeguarding/commands";
import { reviewQueue } from "../queries";
import { enrol, identifyOn } from "../reviews.sample";
import { addChild, addTask, bringIn, endMeeting, finishTask, openMeeting, parkChild, sayWhoIsHere } from "./commands";
import { waitsSentence } from "./meeting.present";
import { meetingPage, meetings, myTasks, recap } from "./queries";

const TODAY = day("2027-03-12"), LATER = new Date("2027-03-26T08:00:00Z");
let area: SmallArea, lead: Viewer, senco: Viewer, teacher: Viewer, meetingId: string;

beforeAll(async () => {
  area = await aSmallArea();
  [lead, senco, teacher] = [await area.viewerOf("lead"), await area.viewerOf("senco"), await area.viewerOf("teacher")];
});
afterAll(() => area.end());
beforeEach(async () => {
  for (const table of ["meeting", "approach", "review", "flag"]) await area.rows(`DELETE FROM ${table}`);
});

function must<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string }): T {
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
}
const named = async (forename: string, severe = false) => {
  const childId = await enrol(area, forename);
  await identifyOn(area, TODAY, { [childId]: { "academic.below": severe ? "severe" : "notable" } });
  return childId;
};
const open = async (people: readonly Viewer[] = [lead, senco], now = NOW) => { meetingId = must(await openMeeting(senco, { schoolId: area.schoolId, people: people.map(({ id }) => id), guests: "" }, now)).meetingId; };
const shown = async (viewer: Viewer, more: { open?: string; apart?: boolean } = {}) => must(await meetingPage(viewer, { meetingId, ...more }, NOW));
const itemOf = async (viewer: Viewer, forename: string) => {
  const found = (await shown(viewer)).items.find((one) => one.forename === forename);
  if (!found) throw new Error(`${forename} does not stand on the screen`);
  return found;
};
const names = async (viewer: Viewer, more = {}) => (await shown(viewer, more)).items.map(({ forename }) => forename);
const recapped = async (viewer: Viewer, forename: string) => must(await recap(viewer, { meetingId }, NOW)).items.find((one) => one.forename === forename);
const decide = async (viewer: Viewer, forename: string, form: object, now = NOW) => {
  const { reviewId, itemId, version } = await itemOf(viewer, forename), [{ version: review } = {}] = await area.rows("SELECT version FROM review WHERE id = $1", [reviewId]);
  return decideReview(viewer, { reviewId, version: review, itemId, itemVersion: version, reason: "We spoke of it.", ...form }, now);
};
const keepOut = (childId: string, viewer: Viewer) => area.rows("INSERT INTO shut_out (area_id, id, person_id, child_id, school_id, reason, by_id, since) VALUES ($1, gen_random_uuid(), $3, $2, $4, 'A cousin', $3, '2027-03-01')", [area.areaId, childId, viewer.id, area.schoolId]);
const involve = (childId: string) => area.rows("INSERT INTO involvement (area_id, id, school_id, child_id, kind, from_on) VALUES ($1, gen_random_uuid(), $2, $3, 'child-protection', '2026-10-01')", [area.areaId, area.schoolId, childId]);

test("everybody who waits stands on the list in its order; one meeting at a time is open at a school", async () => {
  await named("Andrew");
  await named("Bella", true);
  await open();
  expect(await names(senco)).toEqual(["Bella", "Andrew"]);
  expect(await openMeeting(lead, { schoolId: area.schoolId, people: [], guests: "" }, NOW)).toEqual({ ok: false, because: "one-is-open" });
  expect((await shown(lead)).here.map(({ name, roleWords }) => [name, roleWords])).toEqual([["lead", "safeguarding lead"], ["senco", "SENCO"]]);
});

test("a decision is in the recap as it was made, with owner, day and the task that follows, and nothing is typed twice", async () => {
  await named("Andrew");
  await named("Bella");
  await open();
  must(await decide(senco, "Andrew", { end: "need-information", askWhom: "his form tutor", askQuestion: "How are mornings?", askBy: "2027-03-19", ownerId: teacher.id }));
  expect(await recapped(lead, "Andrew")).toMatchObject({
    outcome: "asked", sentence: "Asked his form tutor, for an answer by 19 March 2027: How are mornings?", reason: "We spoke of it.", owner: "teacher", dueOn: "2027-03-19",
    tasks: [{ what: "Ask his form tutor: How are mornings?", owner: "teacher", dueOn: "2027-03-19", doneOn: null }],
  });
  must(await decide(senco, "Andrew", { end: "support-now", supportBy: "school" }));
  expect(await recapped(lead, "Andrew"), "the task that followed goes with what it followed").toMatchObject({ outcome: "decided", owner: "senco", dueOn: "2027-03-19", tasks: [] });
  expect((await shown(senco)).spoken).toEqual({ done: 1, of: 2 });
});

test("what is decided on the review's own page while a meeting is open stands in its recap as well", async () => {
  await named("Andrew");
  await open();
  const { reviewId } = await itemOf(senco, "Andrew");
  must(await decideReview(lead, { reviewId, version: 1, end: "watch", watchUntil: "2027-04-12", wouldChange: "Two more Mondays.", reason: "He has begun to come." }, NOW));
  expect(await recapped(senco, "Andrew")).toMatchObject({ outcome: "decided", owner: "lead", dueOn: "2027-04-12" });
});

test("taking out a child a rule says to look at first needs a second person, as the review does", async () => {
  await named("Bella", true);
  await open();
  expect(await decide(senco, "Bella", { end: "not-needed" })).toEqual({ ok: false, because: "second-person-missing" });
  must(await decide(senco, "Bella", { end: "not-needed", secondId: lead.id }));
  expect(await recapped(senco, "Bella")).toMatchObject({ outcome: "taken-out", sentence: "Not needed.", reason: "We spoke of it." });
});

test("a parked child waits on, with what people want to know, and stands on the next meeting's list as parked before", async () => {
  await named("Andrew");
  await named("Bella");
  await open();
  for (const [forename, until] of [["Andrew", ""], ["Bella", "2027-04-20"]] as const) must(await parkChild(senco, { itemId: (await itemOf(senco, forename)).itemId, version: 1, words: "How are mornings?", until, ownerId: teacher.id }, NOW));
  expect(await itemOf(lead, "Andrew")).toMatchObject({ outcome: "parked", sentence: "Parked until the next meeting.", reason: "How are mornings?", review: { waits: true }, tasks: [{ what: "Find out: How are mornings?", owner: "teacher", dueOn: "2027-03-19" }] });
  must(await endMeeting(senco, { meetingId, version: 1 }, NOW));
  expect(must(await meetings(senco, { schoolId: area.schoolId }, LATER))).toMatchObject({ waits: { waiting: 2, parked: 1, inLine: 0 } });
  await open([lead, senco], LATER);
  expect((await shown(senco)).items.map(({ forename, came }) => [forename, came])).toEqual([["Andrew", "parked-before"]]);
  expect((await itemOf(senco, "Andrew")).wanted, "what was wanted, and by whom").toEqual({ on: NOW.toISOString().slice(0, 10), words: "How are mornings?", owner: "teacher", foundOut: false });
  const [task] = await area.rows("SELECT id FROM meeting_task WHERE what = 'Find out: How are mornings?' AND owner_id = $1 AND child_id IN (SELECT child_id FROM enrolment WHERE forename = 'Andrew')", [teacher.id]);
  must(await finishTask(teacher, { taskId: String(task!.id) }, LATER));
  expect((await itemOf(senco, "Andrew")).wanted).toMatchObject({ foundOut: true });
  must(await passToSafeguarding(senco, { reviewId: (await itemOf(senco, "Andrew")).reviewId, version: 1, words: "He said he is afraid to go home." }, LATER));
  expect((await itemOf(senco, "Andrew")).wanted, "closed by the lead, nothing more is said").toBeNull();
});

test("how many wait is said in the numbers of the list of reviews", () => {
  expect(waitsSentence({ waiting: 7, parked: 1, inLine: 2 }, null)).toBe("7 children wait, one of them parked until a later day; 2 more wait their turn. No meeting has been held yet.");
  expect(waitsSentence({ waiting: 0, parked: 0, inLine: 1 }, null)).toBe("No child waits; one more waits its turn. No meeting has been held yet.");
});

test("two laptops in one meeting: the second is told, and the first one's words stand", async () => {
  await named("Andrew");
  await open();
  const { itemId, version, reviewId } = await itemOf(senco, "Andrew");
  must(await parkChild(senco, { itemId, version, words: "Ask his gran.", until: "", ownerId: "" }, NOW));
  expect(await parkChild(lead, { itemId, version, words: "Ask his dad.", until: "", ownerId: "" }, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect(await decideReview(lead, { reviewId, version: 1, itemVersion: version, end: "support-now", supportBy: "school", reason: "Now." }, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect(await recapped(lead, "Andrew")).toMatchObject({ outcome: "parked", reason: "Ask his gran.", review: { waits: true } });
  expect(await area.rows("SELECT count(*)::int AS count FROM approach"), "what was refused opened nothing").toEqual([{ count: 0 }]);
});

test("two who speak of one child in the same moment: the first one's words stand, and the other is told", async () => {
  await named("Andrew");
  await open();
  const { itemId, version } = await itemOf(senco, "Andrew");
  await area.rows("BEGIN");
  await area.rows("SELECT FROM meeting_item WHERE id = $1 FOR UPDATE", [itemId]);
  const both = Promise.all([senco, lead].map((viewer) => parkChild(viewer, { itemId, version, words: `Ask ${viewer.role}.`, until: "", ownerId: "" }, NOW)));
  await expect.poll(async () => (await area.rows("SELECT FROM pg_locks l WHERE NOT granted AND pid IN (SELECT pid FROM pg_locks WHERE database = (SELECT oid FROM pg_database WHERE datname = current_database()))")).length, { timeout: 10_000 }).toBe(2); // both have read the list as it stood
  await area.rows("COMMIT");
  expect((await both).map((answer) => (answer.ok ? "kept" : answer.because)).sort()).toEqual(["changed-meanwhile", "kept"]);
});

test("passing to safeguarding leaves no hole: the child keeps their place, and nobody reads more than that the lead closed it", async () => {
  await named("Andrew");
  await named("Bella");
  await open();
  const { reviewId, itemId, version } = await itemOf(senco, "Andrew");
  must(await parkChild(senco, { itemId, version, words: "What did he mean?", until: "", ownerId: teacher.id }, NOW));
  must(await passToSafeguarding(senco, { reviewId, version: 1, words: "He said he is afraid to go home." }, NOW));
  for (const viewer of [lead, senco]) {
    expect(await recapped(viewer, "Andrew")).toMatchObject({ outcome: "closed-by-lead", sentence: "Closed by the safeguarding lead.", reason: null, owner: null, saidBy: null, dueOn: null, tasks: [] });
    expect((await shown(viewer)).spoken).toEqual({ done: 1, of: 2 });
  }
  await area.rows("UPDATE review SET restricted = true WHERE id = $1", [reviewId]);
  expect((await shown(senco)).spoken, "not even when only the lead may know of the review").toEqual({ done: 1, of: 2 });
  expect(JSON.stringify(must(await recap(senco, { meetingId }, NOW)))).not.toContain("afraid");
});

test("a child whom the lead keeps apart while the meeting is open reads like every closure by the lead, to everybody, and stays so", async () => {
  const childId = await named("Andrew");
  await open();
  await area.rows("UPDATE review SET restricted = true WHERE child_id = $1", [childId]);
  await area.rows("UPDATE flag SET restricted = true WHERE child_id = $1", [childId]);
  for (const viewer of [lead, senco]) expect(await itemOf(viewer, "Andrew")).toMatchObject({ outcome: "closed-by-lead", review: null, flags: [] });
  const { itemId } = await itemOf(lead, "Andrew");
  expect(await parkChild(lead, { itemId, version: 1, words: "x", until: "", ownerId: "" }, NOW)).toEqual({ ok: false, because: "decided-already" });
  must(await endMeeting(senco, { meetingId, version: 1 }, NOW));
  expect(await recapped(senco, "Andrew")).toMatchObject({ outcome: "closed-by-lead", sentence: "Closed by the safeguarding lead." });
});

test("children for whom somebody leads by law never stand on a meeting's screen", async () => {
  const childId = await enrol(area, "Cy");
  await involve(childId);
  await identifyOn(area, TODAY, { [childId]: { "academic.below": "severe" } }, new Set([childId]));
  await open();
  for (const viewer of [lead, senco]) expect([await names(viewer), (await shown(viewer)).waits]).toEqual([[], { came: 0, more: 0, parked: 0, inLine: 0 }]);
});

test("whoever is kept from a child sees neither the child nor a number that tells", async () => {
  const childId = await named("Andrew");
  await named("Bella");
  await open();
  await keepOut(childId, senco);
  const kept = await area.viewerOf("senco");
  expect([await names(kept), (await shown(kept)).spoken, must(await recap(kept, { meetingId }, NOW)).items.length]).toEqual([["Bella"], { done: 0, of: 1 }, 1]);
  await area.rows("DELETE FROM shut_out");
});

test("a child from whom somebody in the room is kept stands on no screen and no recap; the lead finds them apart", async () => {
  const childId = await named("Andrew");
  await named("Bella");
  await keepOut(childId, teacher);
  await open([lead, senco, teacher]);
  for (const viewer of [lead, senco]) expect([await names(viewer), must(await recap(viewer, { meetingId }, NOW)).items.map(({ forename }) => forename)]).toEqual([["Bella"], ["Bella"]]);
  expect([await names(lead, { apart: true }), await names(senco, { apart: true })]).toEqual([["Andrew"], ["Bella"]]);
  expect((await shown(senco)).waits, "nor can the child be brought in").toEqual({ came: 0, more: 0, parked: 0, inLine: 0 });
  must(await sayWhoIsHere(lead, { meetingId, version: 1, people: [lead.id, senco.id], guests: "" }, NOW));
  expect((await names(senco)).sort()).toEqual(["Andrew", "Bella"]);
  await area.rows("DELETE FROM shut_out");
});

test("a child no rule found is added with the reason, which is kept with the review", async () => {
  const childId = await enrol(area, "Dot");
  await open();
  must(await addChild(senco, { meetingId, childId, because: "She comes in alone." }, NOW));
  expect(await itemOf(lead, "Dot")).toMatchObject({ came: "added", because: "She comes in alone.", flags: [], review: { waits: true } });
  expect(await area.rows("SELECT opened_for, opened_because, due_on::text, restricted FROM review WHERE child_id = $1", [childId])).toEqual([{ opened_for: "added", opened_because: "She comes in alone.", due_on: "2027-03-19", restricted: false }]);
  expect(await addChild(lead, { meetingId, childId, because: "Again." }, NOW)).toEqual({ ok: false, because: "on-the-list-already" });
});

test("a child who waits their turn has it when somebody adds them, and the others are counted", async () => {
  const childId = await named("Andrew");
  await named("Bella");
  await area.rows("UPDATE review SET in_line = true");
  await open();
  expect([await names(senco), (await shown(senco)).waits]).toEqual([[], { came: 0, more: 0, parked: 0, inLine: 2 }]);
  must(await addChild(senco, { meetingId, childId, because: "He is here again." }, NOW));
  expect([await names(senco), (await shown(senco)).waits?.inLine]).toEqual([["Andrew"], 1]);
  expect(await area.rows("SELECT in_line, due_on::text, opened_for FROM review WHERE child_id = $1", [childId])).toEqual([{ in_line: false, due_on: "2027-03-19", opened_for: "candidate" }]);
});

test("adding a child whom the lead keeps apart is answered as any other; the reason is on the lead's own list, and nothing on the screen", async () => {
  const [apart, plain] = [await enrol(area, "Cy"), await enrol(area, "Dot")];
  await involve(apart);
  await open();
  const answers = [await addChild(senco, { meetingId, childId: apart, because: "He is thinner." }, NOW), await addChild(senco, { meetingId, childId: plain, because: "She is alone." }, NOW)];
  expect(answers[0]).toEqual(answers[1]);
  for (const viewer of [lead, senco]) expect(await names(viewer)).toEqual(["Dot"]);
  expect(must(await reviewQueue(lead, { schoolId: area.schoolId, list: "who-leads" }, NOW)).rows.map(({ childId }) => childId)).toEqual([apart]);
  expect(await area.rows("SELECT opened_because, restricted FROM review WHERE child_id = $1", [apart])).toEqual([{ opened_because: "He is thinner.", restricted: true }]);
});

test("who came to wait since is brought in behind those who stand there", async () => {
  await named("Andrew");
  await open();
  await named("Bella", true);
  expect((await shown(senco)).waits).toEqual({ came: 1, more: 0, parked: 0, inLine: 0 });
  must(await bringIn(lead, { meetingId }, NOW));
  expect(await names(senco)).toEqual(["Andrew", "Bella"]);
});

test("a task is read and done by whoever has it, by those who lead, and by nobody else", async () => {
  await named("Andrew");
  await open();
  const { itemId } = await itemOf(senco, "Andrew"), office = await area.viewerOf("office");
  must(await addTask(senco, { itemId, what: "Ring his gran", dueOn: "2027-03-15", ownerId: teacher.id }, NOW));
  const mine = async (viewer: Viewer) => must(await myTasks(viewer, { schoolId: area.schoolId }, NOW));
  expect(await mine(teacher)).toMatchObject([{ who: "Andrew Example", what: "Ring his gran", dueOn: "2027-03-15", by: "senco", doneOn: null }]);
  expect([await mine(office), await mine(senco)]).toEqual([[], []]);
  const [{ taskId } = { taskId: "" }] = await mine(teacher);
  expect(await finishTask(office, { taskId }, NOW)).toEqual({ ok: false, because: "not-found" });
  must(await finishTask(teacher, { taskId }, NOW));
  expect(await finishTask(senco, { taskId }, NOW)).toEqual({ ok: false, because: "done-already" });
  expect((await recapped(senco, "Andrew"))?.tasks).toMatchObject([{ doneOn: "2027-03-12" }]);
});

test("a task one gave oneself names nobody who asked, and is late by the school's own days", async () => {
  await named("Andrew");
  await open();
  const { itemId } = await itemOf(senco, "Andrew");
  must(await addTask(senco, { itemId, what: "Ring his gran", dueOn: "2027-03-15", ownerId: senco.id }, NOW));
  await area.rows("INSERT INTO calendar_entry (area_id, id, school_id, kind, from_on, until_on) VALUES ($1, gen_random_uuid(), $2, 'closure', '2027-03-16', '2027-03-16')", [area.areaId, area.schoolId]);
  expect(must(await myTasks(senco, { schoolId: area.schoolId }, new Date("2027-03-18T09:00:00Z")))).toMatchObject([{ by: null, late: "2 school days late" }]);
  await area.rows("DELETE FROM calendar_entry WHERE school_id = $1", [area.schoolId]);
});

test("nobody is given a task about a child from whom they are kept", async () => {
  const childId = await named("Andrew");
  await open();
  await keepOut(childId, teacher);
  const { itemId, version } = await itemOf(senco, "Andrew");
  expect(await addTask(senco, { itemId, what: "Ring his gran", dueOn: "2027-03-15", ownerId: teacher.id }, NOW)).toEqual({ ok: false, because: "owner-cannot" });
  expect(await parkChild(senco, { itemId, version, words: "x", until: "", ownerId: teacher.id }, NOW)).toEqual({ ok: false, because: "owner-cannot" });
  expect(await decide(senco, "Andrew", { end: "support-now", supportBy: "school", ownerId: teacher.id })).toEqual({ ok: false, because: "owner-cannot" });
  await area.rows("DELETE FROM shut_out");
});

test("a meeting that ended is read, not written; who was not reached waits on, and a later decision leaves its recap as it was", async () => {
  await named("Andrew");
  await named("Bella");
  await open();
  const andrew = await itemOf(senco, "Andrew"), bella = await itemOf(senco, "Bella");
  must(await parkChild(senco, { itemId: bella.itemId, version: 1, words: "Ask her.", until: "", ownerId: "" }, NOW));
  must(await endMeeting(lead, { meetingId, version: 1 }, NOW));
  const refused = { ok: false, because: "meeting-ended" };
  expect(await parkChild(senco, { itemId: andrew.itemId, version: 1, words: "x", until: "", ownerId: "" }, NOW)).toEqual(refused);
  expect(await addTask(senco, { itemId: andrew.itemId, what: "x", dueOn: "2027-03-15", ownerId: senco.id }, NOW)).toEqual(refused);
  expect(await bringIn(senco, { meetingId }, NOW)).toEqual(refused);
  expect(await addChild(senco, { meetingId, childId: andrew.childId, because: "x" }, NOW)).toEqual(refused);
  expect(await endMeeting(senco, { meetingId, version: 2 }, NOW)).toEqual(refused);
  must(await decideReview(senco, { reviewId: andrew.reviewId, version: 1, end: "support-now", supportBy: "school", reason: "Now." }, NOW));
  expect(await recapped(senco, "Andrew")).toMatchObject({ outcome: "not-reached", sentence: "Not reached; the review waits." });
  expect(await recapped(senco, "Bella")).toMatchObject({ outcome: "parked", reason: "Ask her." });
});
