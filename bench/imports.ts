// P6 and P7 of the quality scorecard: a school's year of marks through the whole import (stored, checked, compared, landed in one
// transaction with its history, audited), beside COPY of the same marks. The area has no programme: applying rules is measured elsewhere.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { aSmallArea, NOW, type SmallArea } from "../lib/jobs/world.sample";
import { addPerson, addSchool } from "../lib/partnership/commands";
import { viewersOf } from "../lib/session/viewers";
import { dayOf } from "../lib/kernel/calendar";
import { copyIntoKey, copyPacked } from "./floor";
import { importFrom } from "./import-from";
import { CHILDREN, MARKS, marksFiles } from "./marks.files";
import { median, told, TIMES } from "./measured";

export async function run(): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), "seen-bench-"));
  const area = await aSmallArea();
  try {
    return await measured(area, folder);
  } finally {
    await area.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(area: SmallArea, folder: string): Promise<boolean> {
  const files = await marksFiles(folder);
  const seconds: Record<"rows" | "packedRows" | "first" | "packed" | "week" | "corrected" | "correctedSessions" | "again" | "sameHash", number[]> = { rows: [], packedRows: [], first: [], packed: [], week: [], corrected: [], correctedSessions: [], again: [], sameHash: [] };
  let changedAgain = 0;
  for (let n = 0; n < TIMES; n++) {
    seconds.rows.push(await copyIntoKey(area.superuser, files.copyRows));
    seconds.packedRows.push(await copyPacked(area.superuser, files.copyPacked));
    const lines = await aSchool(area, `20000${n}`, files.roll), packed = await aSchool(area, `30000${n}`, files.roll);
    seconds.first.push((await importFrom(lines, files.sessions)).seconds);
    const same = await importFrom(lines, files.sessions);
    seconds.sameHash.push(same.seconds);
    changedAgain += same.counts.arrived + same.counts.changed;
    seconds.correctedSessions.push((await importFrom(lines, files.correctedSessions)).seconds);
    seconds.packed.push((await importFrom(packed, files.packed)).seconds);
    seconds.week.push((await importFrom(packed, files.week)).seconds);
    seconds.corrected.push((await importFrom(packed, files.corrected)).seconds);
    const again = await importFrom(packed, files.week); // nothing in it is new, but it is not the file that landed last
    seconds.again.push(again.seconds);
    changedAgain += again.counts.arrived + again.counts.changed;
    console.log(`round ${n + 1} of ${TIMES}: ${Object.entries(seconds).map(([what, all]) => `${what} ${all.at(-1)!.toFixed(2)} s`).join(" · ")}`);
  }
  const rate = (marks: number, what: keyof typeof seconds) => marks / median(seconds[what]);
  const floor = rate(MARKS, "rows");
  console.log(`\n${CHILDREN.toLocaleString("en-GB")} children, ${MARKS.toLocaleString("en-GB")} marks. COPY into the key: ${(floor / 1e6).toFixed(2)} million marks/s; packed: ${(rate(MARKS, "packedRows") / 1e6).toFixed(2)}.`);
  return told([
    { what: "P6 first load, one line a session, against COPY into the key", is: rate(MARKS, "first") / floor, reach: 0.6, unit: "×" },
    { what: "P6 first load, one line a child, against COPY into the key", is: rate(MARKS, "packed") / floor, reach: 1, unit: "×" },
    { what: "P6 correction of one week, one line a session", is: rate(CHILDREN * 10, "week") / floor, reach: 0.25, unit: "×" },
    { what: "P6 correction of the year, one line a session", is: rate(MARKS, "correctedSessions") / floor, reach: 0.25, unit: "×" },
    { what: "P6 correction of the year, one line a child", is: rate(MARKS, "corrected") / floor, reach: 0.25, unit: "×" },
    { what: "P7 rows changed by files that say nothing new", is: changedAgain, reach: 0, unit: "", atMost: true },
    { what: "P7 the same file again, answered in", is: median(seconds.sameHash), reach: 1, unit: " s", atMost: true },
  ]);
}

/** A school of its own with the roll landed, so that each first load is a first one. */
async function aSchool(area: SmallArea, urn: string, roll: string) {
  const admin = await area.viewerOf("admin"), email = `office-${urn}@test.example`;
  const added = await addSchool(admin, { urn, name: `School ${urn}`, phase: "secondary" }, NOW);
  const office = await addPerson(admin, { email, name: "Office", role: "data-manager", schoolUrns: [urn] }, NOW);
  if (!added.ok || !office.ok) throw new Error("The school could not be made.");
  const [viewer] = await viewersOf(email, dayOf(NOW));
  const school = { viewer: viewer!, schoolId: added.value.schoolId };
  await importFrom(school, roll);
  return school;
}
