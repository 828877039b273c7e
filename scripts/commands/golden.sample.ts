// For tests: an area made by the command line alone, with the schools of the golden cases and their files.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { disconnect } from "../../lib/db/as-viewer";
import { testDatabase } from "../../lib/db/test-database";
import { goldenFiles } from "../../lib/identification/golden/files";
import type { GoldenSchool } from "../../lib/identification/golden/golden";
import { startClockAt } from "../../lib/session/clock";
import type { Answer } from "./command";
import { commands } from "./table";

/** The options that may be given more than once arrive as lists. */
type Words = Readonly<Record<string, string | boolean | readonly string[]>>;

export async function goldenArea(schools: readonly GoldenSchool[]) {
  const clockBefore = [process.env.SEEN_NOW, process.env.SEEN_NOW_SINCE] as const;
  startClockAt(new Date("2027-03-12T09:00:00Z"));
  const database = await testDatabase(), folder = mkdtempSync(path.join(tmpdir(), "seen-golden-"));
  process.env.DATABASE_URL = database.url;
  const notes: string[] = [];
  const seen = (name: string, words: Words, ...rest: string[]): Promise<Answer> => commands.find((command) => command.name === name)!.run({
    words, rest, note: (line) => notes.push(line), place: async () => ({ databaseUrl: database.url, ownerUrl: database.ownerUrl, embedded: undefined }),
  });
  const done = async (name: string, words: Words, ...rest: string[]) => {
    const answer = await seen(name, words, ...rest);
    if (answer.exit !== 0) throw new Error(`${name}: ${JSON.stringify(answer.json)}`);
    return answer.json;
  };
  const write = (name: string, text: string) => { const at = path.join(folder, name); writeFileSync(at, text); return at; };
  const as = "admin@golden.example";

  await done("setup", { area: "Goldenshire", admin: as });
  for (const { urn, name, phase } of schools) {
    await done("school add", { urn, name, phase, as });
    await done("user add", { email: `office-${urn}@golden.example`, name: "Office", role: "data-manager", school: [urn], as });
    await done("user add", { email: `lead-${urn}@golden.example`, name: "Lead", role: "safeguarding-lead", school: [urn], as });
    await done("programme add", { name: `Programme ${urn}`, school: [urn], places: "40", as });
  }
  return {
    seen, done, write, notes, superUrl: database.superUrl,
    /** All files of a school, in one call. */
    land: (school: GoldenSchool) => done("import", { school: school.urn, as: `office-${school.urn}@golden.example` }, ...Object.entries(goldenFiles(school)).map(([kind, text]) => write(`${school.urn}-${kind}.csv`, text))),
    identify: (school: GoldenSchool, words: Words = {}) => seen("identify", { programme: `Programme ${school.urn}`, as: `lead-${school.urn}@golden.example`, "as-at": school.asAt, ...words }),
    async end() {
      await disconnect();
      await database.drop();
      rmSync(folder, { recursive: true });
      for (const [i, name] of (["SEEN_NOW", "SEEN_NOW_SINCE"] as const).entries()) if (clockBefore[i] === undefined) delete process.env[name]; else process.env[name] = clockBefore[i];
    },
  };
}
