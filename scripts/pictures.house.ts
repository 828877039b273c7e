// The demonstration as it stands at nine on Friday 12 March 2027, served from a database of its own: what the README's pictures are taken of.
import { disconnect } from "../lib/db/as-viewer";
import { testDatabase } from "../lib/db/test-database";
import { seedDemonstration } from "../prisma/seed/demonstration";
import { settingsFor } from "./serve-for-tests.prepare";
import { clockAt, portOfNobody, startHouse, stopped } from "./serve-house.start";

export type Demonstration = { readonly url: string; readonly superUrl: string; readonly close: () => Promise<void> };

/** Fills a fresh database and serves the built app on it. Whoever opens it closes it; should they die before, its server stops by itself. */
export async function openDemonstration(say: (line: string) => void = () => {}): Promise<Demonstration> {
  const database = await testDatabase(), clock = clockAt("2027-03-12T09:00:00Z"), port = await portOfNobody();
  try {
    await seedDemonstration({ databaseUrl: database.url, ownerUrl: database.ownerUrl, superUrl: database.superUrl, now: clock.now(), say });
    await disconnect();
    const server = await startHouse(port, { ...settingsFor(port, database.url), ...clock.env });
    return { url: `http://localhost:${port}`, superUrl: database.superUrl, close: async () => { await stopped(server); await database.drop(); } };
  } catch (fault) {
    await database.drop();
    throw fault;
  }
}
