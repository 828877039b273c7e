// Where a command finds its database: DATABASE_URL, or the embedded one of SEEN_DATA_DIR, left as it was found.
import { embedded } from "../../lib/db/embedded";
import { ensureDatabase } from "../../lib/db/embedded.roles";
import { clock, startClockAt } from "../../lib/session/clock";
import { demonstrationClock, isDemonstration } from "../demo.folder";
import { migrate } from "../../lib/db/migrate";
import type { Place } from "./command";

export type Opened = Place & { readonly close: () => Promise<void> };

/** Opens the database and sets DATABASE_URL for the rooms, which are therefore imported afterwards. Throws one sentence. */
export async function place(note: (line: string) => void): Promise<Opened> {
  const own = process.env.DATABASE_URL;
  if (own) return { databaseUrl: own, ownerUrl: process.env.MIGRATE_URL || undefined, embedded: undefined, close: async () => {} };
  const folder = process.env.SEEN_DATA_DIR || ".data";
  const server = await embedded(folder);
  try {
    await ensureDatabase(server.url("postgres", "postgres"), "seen");
    const applied = await migrate(server.url("seen", "seen_owner"));
    if (applied.length) note(`Embedded database in ${folder}: ${applied.length} migrations applied.`);
  } catch (fault) {
    await server.release();
    throw fault;
  }
  if (!process.env.SEEN_NOW && isDemonstration(folder)) {
    startClockAt(demonstrationClock(folder));
    note(`This is the demonstration's database: its clock says ${clock().toISOString().slice(0, 10)}.`);
  }
  const databaseUrl = server.url("seen", "seen_app");
  process.env.DATABASE_URL = databaseUrl;
  return { databaseUrl, ownerUrl: server.url("seen", "seen_owner"), embedded: server, close: server.release };
}
