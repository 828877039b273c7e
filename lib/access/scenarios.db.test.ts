import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contextOf } from "../db/as-viewer";
import { testDatabase, type TestDatabase } from "../db/test-database";
import { cellOf, TABLES } from "./tables";
import { EVERYBODY, HERE, PLACES, viewerOf, WORLD, type Who } from "./world";
import { buildWorld, primaryKeys, probe, type Probe } from "./world.database";
import { freshRow, rowsOfWorld, type Row } from "./world.rows";

let database: TestDatabase, superuser: pg.Client, keys: Awaited<ReturnType<typeof primaryKeys>>;
const rows = rowsOfWorld();

beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Client({ connectionString: database.superUrl });
  await superuser.connect();
  await buildWorld(superuser);
  keys = await primaryKeys(superuser);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

const inArea = ({ values, table }: Row) => (table === "area" ? values.id : values.area_id) === HERE.areaId;
/** At the viewer's own school, or of the area and no school. */
const atSchool = (row: Row, role: Who) => inArea(row) && (row.values.school_id == null || viewerOf(role).schoolIds.includes(String(row.values.school_id)));
const isKept = (row: Row, role: Who) => TABLES[row.table]!.kept.startsWith("hidden") && viewerOf(role).shutOut.includes(String(row.values.child_id));
const isOwn = (row: Row, role: Who) => row.by === viewerOf(role).id;
const reaches = (letters: string, small: string, row: Row, role: Who) =>
  (!row.only || row.only.includes(role)) && !isKept(row, role) && ((letters.includes(small) && atSchool(row, role)) || (letters.includes(small.toUpperCase()) && inArea(row)));

const mayRead = (row: Row, role: Who) => {
  const letters = cellOf(row.table, role);
  return reaches(letters, "r", row, role) || (inArea(row) && isOwn(row, role) && (letters.includes("O") || (letters.includes("o") && !isKept(row, role))));
};
const mayTouch = (row: Row, role: Who, small: "c" | "d") => reaches(cellOf(row.table, role), small, row, role) && !(small === "d" && row.stays) && !(TABLES[row.table]!.notOwn && isOwn(row, role));
const label = ({ place, values, by }: Row) => `${place}${by ? " own" : ""} ${JSON.stringify(values).slice(0, 160)}`;
const told = (found: readonly Row[] | "refused") => (found === "refused" ? [] : found.map(label).sort());

/** A viewer's statements, each undone. */
async function as(context: string, work: (tries: Probe) => Promise<void>) {
  await superuser.query("BEGIN");
  try {
    await work(await probe(superuser, keys, rows, context));
  } finally {
    await superuser.query("ROLLBACK");
  }
}

test("every table has a row in tables.ts, and a row in every place of the world", async () => {
  const { rows: found } = await superuser.query<{ tablename: string }>("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'");
  expect(Object.keys(TABLES).sort()).toEqual(found.map(({ tablename }) => tablename).sort());
  for (const table of Object.keys(TABLES)) expect(rows.filter((row) => row.table === table && !inArea(row)).length, table).toBeGreaterThan(0);
});

describe.each(Object.keys(TABLES))("%s", (table) => {
  test.each(EVERYBODY)("%s", async (role) => {
    const here = rows.filter((row) => row.table === table), viewer = viewerOf(role), letters = cellOf(table, role);
    await as(contextOf(viewer), async ({ reads, touches, adds }) => {
      expect(told(await reads(table)), "reads").toEqual(told(here.filter((row) => mayRead(row, role))));
      expect(told(await touches(table, `UPDATE "${table}" SET ${TABLES[table]!.change}`)), "changes").toEqual(told(here.filter((row) => mayTouch(row, role, "c"))));
      expect(told(await touches(table, `DELETE FROM "${table}"`)), "deletes").toEqual(told(here.filter((row) => mayTouch(row, role, "d"))));
      for (const place of PLACES) {
        const fresh = freshRow(table, place, viewer.id, role);
        const may = reaches(letters, "a", fresh, role) || (TABLES[table]!.kept === "hidden, may be added" && /a/i.test(letters) && place === "shutOut");
        expect(await adds(table, fresh.values), `adds ${place}`).toBe(may);
      }
    });
  });

  if (/[cC]/.test(TABLES[table]!.cells)) test("nobody moves a row to another school or area", async () => {
    const moves = { [table === "area" ? "id" : "area_id"]: WORLD.otherArea.areaId, ...("school_id" in freshRow(table, "here", HERE.personId, "staff").values ? { school_id: WORLD.otherSchool.schoolId } : {}) }; // who may change anywhere may move within the area
    for (const role of EVERYBODY.filter((one) => /[cC]/.test(cellOf(table, one)))) await as(contextOf(viewerOf(role)), async ({ touches }) => {
      for (const [column, to] of Object.entries(moves)) if (column !== "school_id" || !cellOf(table, role).includes("C")) expect(await touches(table, `UPDATE "${table}" SET "${column}" = '${to}'`), `${role} ${column}`).toBe("refused");
    });
  });

  test("nobody: without a context no row is read, changed, deleted or added", async () => {
    await as("SELECT", async ({ reads, touches, adds }) => {
      expect(told(await reads(table))).toEqual([]);
      expect(told(await touches(table, `UPDATE "${table}" SET ${TABLES[table]!.change}`))).toEqual([]);
      expect(told(await touches(table, `DELETE FROM "${table}"`))).toEqual([]);
      for (const place of PLACES) expect(await adds(table, freshRow(table, place, HERE.personId, "staff").values), place).toBe(false);
    });
  });
});
