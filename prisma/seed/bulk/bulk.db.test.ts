import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnect } from "../../../lib/db/as-viewer";
import { testDatabase, type TestDatabase } from "../../../lib/db/test-database";
import { sendFile } from "../../../lib/imports/commands";
import { storeFile } from "../../../lib/imports/stored-file";
import { workOnImport } from "../../../lib/jobs/import-file";
import { day, dayOf } from "../../../lib/kernel/calendar";
import { inRole } from "../cast";
import { contentsOf } from "../contents.sample";
import { seedFiles } from "../files";
import { as, makePlace, must } from "../people";
import { SCHOOLS } from "../schools";
import { sentInBulk } from "../sendings";
import { loadByCopy } from "./load";

const TABLES = ["child", "enrolment", "child_detail", "class_staff", "guardian", "involvement", "import", "marks", "marks_change", "assessment", "wellbeing_score", "judgement", "suspension", "declared_insight", "earlier_contact"];
const BEACON = SCHOOLS.find(({ key }) => key === "beacon")!;
const databases: TestDatabase[] = [];
let copied: ReadonlyMap<string, readonly string[]>, imported: ReadonlyMap<string, readonly string[]>;

type Place = Awaited<ReturnType<typeof makePlace>>;
async function filled(fill: (place: Place, database: TestDatabase) => Promise<void>) {
  const database = await testDatabase();
  databases.push(database);
  process.env.DATABASE_URL = database.url;
  await fill(await makePlace(database.ownerUrl, day("2025-09-01")), database);
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  const contents = await contentsOf(client, TABLES, ["landed_as"]); // decision 0011: what is copied cannot be undone
  await client.end();
  await disconnect();
  return contents;
}

beforeAll(async () => {
  copied = await filled((place, { superUrl }) => loadByCopy({ ...place, superUrl, load: [BEACON] }));
  imported = await filled(async ({ areaId, schools }) => {
    const schoolId = schools.get(BEACON.key)!;
    for (const { at: now, by, kind, name, academicYear, bytes } of seedFiles(BEACON, sentInBulk(BEACON))) {
      const sender = await as(inRole(by, BEACON.key), dayOf(now), schoolId);
      const file = must(await storeFile(areaId, name, [bytes]), `store ${name}`);
      const { importId } = must(await sendFile(sender, { schoolId, file, kind, academicYear }, now), `send ${name}`);
      expect(await workOnImport({ areaId, schoolId, importId }, "if-clean", now, "command line"), name).toMatchObject({ state: "landed" });
    }
  });
}, 240_000);
afterAll(async () => {
  for (const database of databases) await database.drop();
});

it.each(TABLES)("COPY leaves %s as the same files sent through imports do, row by row", (table) => {
  expect(copied.get(table)).toEqual(imported.get(table));
});

it("compares a school of 144 children with something in every table", () => {
  expect(imported.get("enrolment")).toHaveLength(144);
  expect(TABLES.filter((table) => imported.get(table)!.length === 0)).toEqual([]);
});
