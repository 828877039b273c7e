// What lies in the demonstration's data folder besides the database: when its time began, and the secret that signs its sessions.
import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { embedded, inUse } from "../lib/db/embedded";

const TIME_STARTS = Date.parse("2027-03-12T09:00:00Z"); // 09:00 Europe/London, a Friday in term
const STARTED = "demonstration-began";
const OURS = ["postgres", STARTED, "secret", "uploads"]; // all we ever put there; a wrong SEEN_DATA_DIR loses nothing else

/** The demonstration's present: its first start was TIME_STARTS, and time has run on since. */
export function demonstrationClock(folder: string): Date {
  const file = path.join(folder, STARTED);
  if (!existsSync(file)) writeFileSync(file, new Date().toISOString());
  return new Date(TIME_STARTS + Date.now() - Date.parse(readFileSync(file, "utf8")));
}

/** Whether this folder holds a demonstration, whose time is not today's. */
export const isDemonstration = (folder: string): boolean => existsSync(path.join(folder, STARTED));

/** A random text kept in the folder, readable by its owner only. */
export function secret(folder: string): string {
  const file = path.join(folder, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

/** Deletes a demonstration's data, also where it lies outside the folder; throws a sentence while somebody is using it. */
export async function forget(folder: string): Promise<void> {
  if (await inUse(folder)) throw new Error(`Another Seen is using ${folder}. Stop it there (Ctrl-C), then start anew.`);
  const database = path.join(folder, "postgres");
  if (existsSync(path.join(database, "18/postmaster.pid"))) await (await embedded(folder)).release(); // a killed demonstration left its server running
  if (lstatSync(database, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(database)) rmSync(realpathSync(database), { recursive: true, force: true });
  for (const name of OURS) rmSync(path.join(folder, name), { recursive: true, force: true });
}
