// Importing a file in the two ways there are: on the command line, and by sending it, looking at it and letting the worker land it.
import { createReadStream } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { acceptImport, sendFile, tryImportAgain } from "../lib/imports/commands";
import { storeFile } from "../lib/imports/stored-file";
import { NOW } from "../lib/jobs/world.sample";
import type { House } from "./kill.house";

export type Sent = { readonly importId: string };
const PATIENCE_MS = 60_000;

export async function byCommandLine(house: House, file: string): Promise<void> {
  const code = await house.importing(file).ended;
  if (code !== 0) throw new Error(`The command line ended with ${code} for ${path.basename(file)}.`);
}

/** Sends a file; with `landing` also looks at it and accepts it. The worker is at work when this returns. */
export async function bySending(house: House, file: string, landing: boolean): Promise<Sent> {
  house.keepWorker();
  const office = await house.atPage("office"), stored = await storeFile(office.areaId, path.basename(file), createReadStream(file));
  if (!stored.ok) throw new Error(stored.because);
  const sent = await sendFile(office, { schoolId: house.schoolId, file: stored.value }, NOW);
  if (!sent.ok) throw new Error(sent.because);
  const { importId } = sent.value;
  if (landing) {
    await until(house, importId, ["needs-review"]);
    await accept(house, importId);
  }
  return { importId };
}

/** Does what a person would do after the lights came on again, until the file has landed. */
export async function finishSent(house: House, { importId }: Sent): Promise<void> {
  for (;;) {
    const state = await until(house, importId, ["needs-review", "landed", "failed"]);
    if (state === "landed") return;
    if (state === "needs-review") await accept(house, importId);
    else await tryImportAgain(await house.atPage("office"), { importId, version: await house.versionOf(importId) }, NOW);
  }
}

async function accept(house: House, importId: string) {
  await acceptImport(await house.atPage("office"), { importId, version: await house.versionOf(importId), acceptGone: true }, NOW);
}

async function until(house: House, importId: string, states: readonly string[]): Promise<string> {
  const began = Date.now();
  for (;;) {
    house.keepWorker();
    const state = await house.stateOf(importId);
    if (states.includes(state)) return state;
    if (Date.now() - began > PATIENCE_MS) throw new Error(`The import stayed ${state}.`);
    await sleep(20);
  }
}
