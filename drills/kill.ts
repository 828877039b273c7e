// kill -9 of the command line, the worker and the database at random moments of an import. What is visible at once afterwards must be the
// state before or the state after, never a half of one; the same work done again must end in the hash it should, told once in the audit.
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { AT_START, fileOf, flipped, type Standing, type Step } from "./kill.files";
import { openHouse, type House } from "./kill.house";
import { byCommandLine, bySending, finishSent, type Sent } from "./kill.work";

const ROUNDS = 60, AT_LEAST = 50;
const VICTIMS = ["command line", "worker", "database"] as const;

export async function run(): Promise<boolean> {
  const house = await openHouse();
  try {
    return await drill(house, await hashes(house));
  } finally {
    await house.close();
    await rm(house.folder, { recursive: true, force: true });
  }
}

/** The hash of each of the four states a school can be in here; the way round comes back to the first. */
async function hashes(house: House): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const step of ["roll", "marks"] as const) await byCommandLine(house, fileOf(house.folder, AT_START, step));
  let standing = AT_START;
  for (const step of ["roll", "marks", "roll", "marks"] as const) {
    known.set(JSON.stringify(standing), await house.hash());
    standing = flipped(standing, step);
    await byCommandLine(house, fileOf(house.folder, standing, step));
  }
  if (new Set(known.values()).size !== 4 || known.get(JSON.stringify(AT_START)) !== await house.hash()) throw new Error("The four states have no four hashes: the drill would prove nothing.");
  return known;
}

async function drill(house: House, known: ReadonlyMap<string, string>): Promise<boolean> {
  let standing: Standing = AT_START;
  const so = { half: 0, elsewhere: 0, atWork: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const victim = VICTIMS[round % 3]!, step: Step = Math.floor(round / 3) % 2 === 0 ? "roll" : "marks";
    const before = known.get(JSON.stringify(standing))!;
    standing = flipped(standing, step);
    const after = known.get(JSON.stringify(standing))!, file = fileOf(house.folder, standing, step);
    const landing = Math.random() < 0.7; // most kills while it lands, the rest while it is read
    const struck = victim === "command line" ? await strikeCommandLine(house, file) : await strikeWorker(house, file, victim, landing);
    so.atWork += struck.atWork ? 1 : 0;
    const seen = await house.hash();
    if (seen !== before && seen !== after) so.half++;
    if (struck.sent) await finishSent(house, struck.sent);
    else await byCommandLine(house, file);
    if (await house.hash() !== after) so.elsewhere++;
    console.log(`${String(round + 1).padStart(2)}  ${victim.padEnd(12)}  ${step.padEnd(5)}  ${struck.atWork ? "at work" : "already done"}: ${seen === after ? "landed" : seen === before ? "not landed" : "HALF VISIBLE"}`);
  }
  const [told] = await house.asked("SELECT count(*)::int AS n FROM (SELECT FROM audit_entry WHERE what = 'imports.land' GROUP BY details -> 'after' ->> 'importId' HAVING count(*) > 1) t");
  console.log(`\n${ROUNDS} kills, ${so.atWork} of them at work: ${so.half} left something half visible, ${so.elsewhere} ended in another hash, ${String(told?.n)} landings were told twice.`);
  return so.half === 0 && so.elsewhere === 0 && told?.n === 0 && so.atWork >= AT_LEAST;
}

type Struck = { readonly atWork: boolean; readonly sent?: Sent };

async function strikeCommandLine(house: House, file: string): Promise<Struck> {
  const imports = async () => Number((await house.asked("SELECT count(*) AS n FROM import"))[0]!.n);
  const before = await imports(), app = house.importing(file);
  let done = false;
  void app.ended.then(() => (done = true));
  while (!done && await imports() === before) await sleep(5);
  await sleep(Math.random() * 700);
  const atWork = !done;
  app.kill();
  await app.ended;
  return { atWork };
}

async function strikeWorker(house: House, file: string, victim: "worker" | "database", landing: boolean): Promise<Struck> {
  const sent = await bySending(house, file, landing);
  await sleep(Math.random() * (landing ? 500 : 300));
  const atWork = ["received", "reading", "landing"].includes(await house.stateOf(sent.importId));
  if (victim === "worker") await house.killWorker();
  else await house.killDatabase();
  return { atWork, sent };
}
