// P8 of the quality scorecard: the default rules applied at a hundred schools of a thousand children with 38 million marks, the way a night or a published
// version does it (a job a school, taken by the worker; facts read, every rule asked, flags recorded, reviews opened, audited), beside a bare scan of the same marks as rows.
import { setTimeout as sleep } from "node:timers/promises";
import { systemViewer } from "../lib/access/viewer";
import { asViewer } from "../lib/db/as-viewer";
import { applyRulesAgain } from "../lib/identification/apply-rules-again";
import { identifySchool } from "../lib/jobs/identify-school";
import { tasks } from "../lib/jobs/tasks";
import { startWorker } from "../lib/jobs/worker";
import { aSmallArea, type SmallArea } from "../lib/jobs/world.sample";
import { addDays, dayOf } from "../lib/kernel/calendar";
import { startClockAt } from "../lib/session/clock";
import { CHILDREN_A_SCHOOL, makeArea } from "./made-area";
import { median, TIMES, told } from "./measured";
import { layRows, scanned } from "./scan";
import { LAST_DAY, LAST_WEEK_AT, SESSIONS } from "./school-year";

/** Fewer for a quick look: its ratios are not the goal's, since a small table is scanned from memory. */
const SCHOOLS = Number(process.env.SEEN_BENCH_SCHOOLS ?? 100);
const SCHOOLS_A_ROUND = 3;
const EVENING = new Date(`${LAST_DAY}T16:00:00Z`), NIGHT = new Date(`${addDays(LAST_DAY, 1)}T02:30:00Z`);

export async function run(): Promise<boolean> {
  const area = await aSmallArea();
  try {
    return await measured(area);
  } finally {
    await area.end();
  }
}

async function measured(area: SmallArea): Promise<boolean> {
  const { superuser } = area, { programmeId, schoolIds } = await makeArea(area, SCHOOLS);
  const marks = await layRows(superuser);
  if (marks !== SCHOOLS * CHILDREN_A_SCHOOL * SESSIONS) throw new Error(`There are ${marks} marks: not those of the goal.`);
  console.log(`${(SCHOOLS * CHILDREN_A_SCHOOL).toLocaleString("en-GB")} children, ${marks.toLocaleString("en-GB")} marks.`);
  const seconds: Record<"floor" | "first" | "again" | "night" | "school", number[]> = { floor: [], first: [], again: [], night: [], school: [] };
  /** Each beside the floors of its own round: a machine that others use too is faster in one minute and slower in the next. */
  const floors: Record<"first" | "again" | "night" | "school", number[]> = { first: [], again: [], night: [], school: [] };
  startClockAt(EVENING); // what publishing asked for is done as on that day: the worker that is measured has been at work
  const worker = await startWorker(process.env.DATABASE_URL!, tasks);
  const left = async () => (await area.rows("SELECT FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'identify'")).length;
  const allDone = async () => { for (let n; (n = await left()) > 0; ) await sleep(5 * n); }; // asked more often, asking is a part of what is measured
  // What follows some seconds after the last school, the area's counts, reads all of it for half a minute: neither the floor nor the rules are measured beside it.
  const quiet = async () => { while ((await area.rows("SELECT FROM graphile_worker.jobs WHERE run_at < now() + interval '1 minute' LIMIT 1")).length > 0) await sleep(200); };
  const everywhere = async (at: Date) => {
    startClockAt(at);
    const began = performance.now();
    await asViewer(systemViewer("identification", area.areaId, schoolIds), (tx) => applyRulesAgain(tx, programmeId));
    await allDone();
    return (performance.now() - began) / 1000;
  };
  for (let n = 0; n < TIMES; n++) {
    await quiet();
    // As new, and with nothing left to be written behind what is measured. Trap: a table emptied by DELETE and vacuumed is thought to hold nothing, however much is written into it, and is read by plans for that: a minute instead of five seconds.
    for (const nothing of ["SET session_replication_role = replica", "TRUNCATE review, flag, identification_run CASCADE", "SET session_replication_role = origin", "VACUUM ANALYZE", "CHECKPOINT"]) await superuser.query(nothing);
    seconds.floor.push(await scanned(superuser));
    seconds.first.push(await everywhere(EVENING));
    seconds.again.push(await everywhere(EVENING));
    seconds.floor.push(await scanned(superuser));
    seconds.night.push(await everywhere(NIGHT));
    for (const schoolId of schoolIds.slice(n * SCHOOLS_A_ROUND, (n + 1) * SCHOOLS_A_ROUND)) {
      await newFile(area, schoolId);
      const began = performance.now();
      await identifySchool({ areaId: area.areaId, schoolId }, NIGHT);
      seconds.school.push((performance.now() - began) / 1000);
    }
    const floor = (seconds.floor.at(-2)! + seconds.floor.at(-1)!) / 2;
    for (const what of ["first", "again", "night"] as const) floors[what].push(seconds[what].at(-1)! / floor);
    floors.school.push(median(seconds.school.slice(-SCHOOLS_A_ROUND)) / floor);
    console.log(`round ${n + 1} of ${TIMES}: ${Object.entries(seconds).map(([what, all]) => `${what} ${all.at(-1)!.toFixed(3)} s`).join(" · ")}`);
  }
  await worker.stop();
  const [known] = await area.rows("SELECT count(*)::int AS flags, count(DISTINCT child_id)::int AS children, (SELECT count(*)::int FROM review) AS reviews FROM flag WHERE ended_on IS NULL"), failed = await area.rows("SELECT FROM graphile_worker.jobs WHERE attempts > 0");
  if (failed.length > 0 || dayOf(NIGHT) === dayOf(EVENING)) throw new Error("A job failed: what was measured is not what was asked.");
  console.log(`\n${String(known!.flags)} flags of ${String(known!.children)} children, ${String(known!.reviews)} reviews. The floor: ${median(seconds.floor).toFixed(2)} s.`);
  return told([
    { what: "P8 every rule at every school, nothing recorded before", is: median(floors.first), reach: 1, unit: "×", atMost: true },
    { what: "P8 the next night: every flag stands, and no fact is new", is: median(floors.night), reach: 1, unit: "×", atMost: true },
    { what: "P8 the same day again: nothing changes", is: median(floors.again), reach: 1, unit: "×", atMost: true },
    { what: "P8 one school, after a file that changes a week of every child", is: median(floors.school), reach: 0.03, unit: "×", atMost: true },
  ]);
}

/** The last week of every child of the school comes anew: who was there is ill, who was ill was there. How a file lands is measured elsewhere. */
async function newFile({ superuser, areaId }: SmallArea, schoolId: string): Promise<void> {
  await superuser.query("UPDATE marks SET marks = overlay(marks PLACING translate(substr(marks, $3, 10), '/\\I', 'II/') FROM $3) WHERE area_id = $1 AND school_id = $2 AND right(child_id::text, 1) < '4'", [areaId, schoolId, LAST_WEEK_AT + 1]);
  await superuser.query("UPDATE marks SET marks = overlay(marks PLACING translate(substr(marks, $3, 10), '/I', 'L/') FROM $3) WHERE area_id = $1 AND school_id = $2 AND right(child_id::text, 1) >= '4'", [areaId, schoolId, LAST_WEEK_AT + 1]);
}
