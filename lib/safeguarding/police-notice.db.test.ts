// A police notice (Encompass) is the safeguarding lead's alone: reference, day and outcome. No rule can read one.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemViewer, type Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { noticedOfChild } from "../identification/child/queries";
import { landed } from "../jobs/import.sample";
import { identifyNamed } from "../jobs/queries";
import { aSmallArea, NOW, type SmallArea } from "../jobs/world.sample";
import { KINDS } from "../imports/vocabulary";
import { closeEntry, keepPoliceNotice, recordEntry } from "./commands";
import { entries, entry } from "./queries";

let area: SmallArea, lead: Viewer, childId: string;
beforeAll(async () => {
  area = await aSmallArea();
  lead = await area.viewerOf("lead");
  await landed(area, "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\nB801200005001,Lovelace,Ada,2014-12-10,7\n");
  childId = String((await area.rows("SELECT child_id FROM child_detail"))[0]!.child_id);
});
afterAll(() => area.end());
const keep = (viewer: Viewer, more: object = {}) => keepPoliceNotice(viewer, { childId, schoolId: area.schoolId, noticedOn: "2027-03-10", recordedAs: "CP 4711", ...more }, NOW);
const found = async () => { const answer = await identifyNamed(lead, { programme: "Together", asAt: "2027-03-12" }, NOW); return answer.ok && answer.value; };
const page = async () => { const answer = await noticedOfChild(lead, { childId }, NOW); return answer.ok && answer.value; };

test("only a lead keeps one, and nothing of what it says can be kept with it", async () => {
  for (const as of ["senco", "teacher", "office", "admin"]) expect(await keep(await area.viewerOf(as))).toMatchObject({ ok: false });
  expect(await keep({ ...lead, shutOut: [childId] })).toMatchObject({ ok: false });
  expect(await keep(lead, { noticedOn: "2027-03-13" })).toEqual({ ok: false, because: "not-yet" });
  const before = [await found(), await page()], kept = await keep(lead, { words: "What the police wrote" });
  if (!kept.ok) throw new Error(kept.because);
  expect(await area.rows("SELECT came_from, words, recorded_as, child_name, raised_at, read_by_id, closed_at FROM safeguarding_entry")).toEqual([
    { came_from: "police", words: null, recorded_as: "CP 4711", child_name: "Ada Lovelace", raised_at: new Date("2027-03-10T00:00:00Z"), read_by_id: lead.id, closed_at: null },
  ]);
  expect([await found(), await page()], "rules and the child's page say what they said").toEqual(before);
  await expect(area.rows("UPDATE safeguarding_entry SET words = 'x' WHERE came_from = 'police'")).rejects.toThrow("police_notice_has_no_words");
});
test("it closes with its outcome, or is closed at once", async () => {
  const open = await entries(lead, { schoolId: area.schoolId }, NOW), one = open.ok ? open.value.entries[0]! : null;
  expect(one).toMatchObject({ cameFrom: "police", childName: "Ada Lovelace", closedAt: null });
  expect(await closeEntry(lead, { entryId: one!.id, version: one!.version, outcome: "Spoken with the mother" }, NOW)).toMatchObject({ ok: true });
  const second = await keep(lead, { outcome: "No further action" });
  expect(await entry(lead, { entryId: second.ok ? second.value.entryId : "" }, NOW)).toMatchObject({ ok: true, value: { outcome: "No further action", closedAt: NOW } });
  expect(await recordEntry(await area.viewerOf("senco"), { entryId: one!.id, version: 2, recordedAs: "x" }, NOW)).toMatchObject({ ok: false });
});
test("the database shows it to no rule and to nobody but leads", async () => {
  const system = (name: "identification" | "imports" | "outcomes") => systemViewer(name, area.areaId, area.schoolId, "job");
  for (const viewer of [system("identification"), system("imports"), system("outcomes"), await area.viewerOf("senco"), await area.viewerOf("teacher"), await area.viewerOf("admin")])
    expect(await asViewer(viewer, (tx) => tx.safeguardingEntry.count()), viewer.role).toBe(0);
  expect(await asViewer(lead, (tx) => tx.safeguardingEntry.count())).toBe(2);
});
test("no rule, and no fact a rule is given, names the room or the police; no file can bring one", () => {
  const rules = ["lib/signals", "lib/identification"].flatMap((folder) => readdirSync(folder).filter((file) => /\.rules\.ts$|^facts\.ts$|^load-facts\.ts$|^vocabulary\.ts$|^rule-set\.schema\.ts$/.test(file)).map((file) => path.join(folder, file)));
  expect(rules.length).toBeGreaterThan(20);
  for (const file of rules) expect(readFileSync(file, "utf8"), file).not.toMatch(/police|encompass|safeguarding\/|safeguardingEntry|safeguarding_entry/i);
  expect(KINDS.filter((kind) => /police|safeguarding/.test(kind))).toEqual([]);
});
