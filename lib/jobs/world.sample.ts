// For tests: a small area made through the doors, on a test database of its own. Who is who is in the names.
import pg from "pg";
import { day } from "../kernel/calendar";
import { disconnect } from "../db/as-viewer";
import { testDatabase } from "../db/test-database";
import { publishRules } from "../identification/commands";
import { storeFile, type StoredFile } from "../imports/stored-file";
import { addPerson, addProgramme, addSchool } from "../partnership/commands";
import { hashPassword } from "../session/password";
import { viewersOf } from "../session/viewers";
import type { Viewer } from "../access/viewer";

export const NOW = new Date("2027-03-12T09:00:00Z");
const TODAY = day("2027-03-12");
export const ADA = "B801200005001", ALAN = "P207000016049";

export async function aSmallArea() {
  const database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query("SELECT session.set_up('Testshire', 'admin@test.example', 'Admin', $1, '2025-09-01')", [await hashPassword("a-long-password")]);
  await owner.end();
  const viewerOf = async (name: string): Promise<Viewer> => (await viewersOf(`${name}@test.example`, TODAY))[0]!;
  const admin = await viewerOf("admin");
  const school = await addSchool(admin, { urn: "123456", name: "Test School", phase: "secondary" }, NOW);
  if (!school.ok) throw new Error(school.because);
  for (const [name, role] of [["office", "data-manager"], ["lead", "safeguarding-lead"], ["senco", "senco"], ["teacher", "teacher"]] as const) {
    const added = await addPerson(admin, { email: `${name}@test.example`, name, role, schoolUrns: ["123456"] }, NOW);
    if (!added.ok) throw new Error(`${name}: ${added.because}`);
  }
  const programme = await addProgramme(admin, { name: "Together", schoolUrns: ["123456"], places: 40 }, NOW);
  if (!programme.ok) throw new Error(programme.because);
  await publishRules(admin, { programmeId: programme.value.programmeId }, NOW);
  const superuser = new pg.Client({ connectionString: database.superUrl });
  await superuser.connect();
  await superuser.query("DELETE FROM graphile_worker._private_jobs"); // what publishing asked for: tests count the jobs of their own
  return {
    schoolId: school.value.schoolId, areaId: admin.areaId, viewerOf, superuser, superUrl: database.superUrl,
    /** A file as it lies on the disk once it was sent, for sendFile. */
    async fileOf(content: string | Uint8Array, name = "file.csv"): Promise<StoredFile> {
      const stored = await storeFile(admin.areaId, name, [typeof content === "string" ? Buffer.from(content) : content]);
      if (!stored.ok) throw new Error(stored.because);
      return stored.value;
    },
    /** Rows as they stand, whoever may see them. */
    rows: async (sql: string, values: unknown[] = []) => (await superuser.query<Record<string, unknown>>(sql, values)).rows,
    async end() {
      await disconnect();
      await superuser.end();
      await database.drop();
    },
  };
}
export type SmallArea = Awaited<ReturnType<typeof aSmallArea>>;
