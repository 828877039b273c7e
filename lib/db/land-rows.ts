// Plain checked rows compared with a table, and written to it, as sets: one statement for a file, never one for a row. Knows no room:
// a room says which columns make a row the same one and which are what it says.
import { Prisma } from "../../generated/prisma/client";
import type { Tx } from "./as-viewer";
import { keepBefore } from "./keep-before";

/** Column → PostgreSQL type. `made` are columns filled by an expression on insert only. */
export type LandedTable = {
  readonly name: string; readonly key: Readonly<Record<string, string>>; readonly says: Readonly<Record<string, string>>;
  readonly made?: Readonly<Record<string, string>>;
};
export type Became = "arrived" | "changed" | "unchanged";
type Row = Readonly<Record<string, unknown>>;

const names = (columns: Readonly<Record<string, string>>) => Object.keys(columns);
const quoted = (columns: readonly string[], before = "") => columns.map((column) => `${before}"${column}"`);

function newsOf(table: LandedTable, rows: readonly Row[]) {
  const columns = { child_id: "uuid", ...table.key, ...table.says };
  const shape = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`).join(", ");
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(${Prisma.raw(shape)})`;
}
const same = (table: LandedTable) => Prisma.raw(["child_id", ...names(table.key)].map((column) => `t."${column}" = n."${column}"`).join(" AND "));
const says = (table: LandedTable, of: string) => `(${quoted(names(table.says), `${of}.`).join(", ")})`;

/** Which of the rows would arrive, change or stay as they are, at this school, in their order. */
export async function compareRows(tx: Tx, table: LandedTable, schoolId: string, rows: readonly Row[]): Promise<readonly Became[]> {
  const changes = names(table.says).length === 0 ? "false" : `${says(table, "t")} IS DISTINCT FROM ${says(table, "n")}`;
  const columns = { child_id: "uuid", ...table.key, ...table.says };
  const shape = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`).join(", ");
  // One letter a row: a file may have a million.
  const [found] = await tx.$queryRaw<{ fates: string | null }[]>`
    SELECT string_agg(CASE WHEN t.child_id IS NULL THEN 'a' WHEN ${Prisma.raw(changes)} THEN 'c' ELSE 'u' END, '' ORDER BY n.i) AS fates
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS (${Prisma.raw(shape)})) WITH ORDINALITY AS n(${Prisma.raw([...quoted(names(columns)), "i"].join(", "))})
    LEFT JOIN ${Prisma.raw(`"${table.name}"`)} t ON t.area_id = ctx.area_id() AND t.school_id = ${schoolId}::uuid AND ${same(table)}`;
  return [...(found?.fates ?? "")].map((letter) => BECAME[letter as keyof typeof BECAME]);
}
const BECAME = { a: "arrived", c: "changed", u: "unchanged" } as const;

/** Writes them: new ones are inserted, those that say something else are corrected, the rest is not touched; beside each, how it stood before, for whoever undoes this import. `named`: the rows themselves say which import they are of. Returns rows written. */
export async function landRows(tx: Tx, table: LandedTable, schoolId: string, rows: readonly Row[], importId: string, named: boolean): Promise<number> {
  const made = { ...table.made, ...(named ? { import_id: `'${importId}'::uuid` } : {}) };
  const columns = ["child_id", ...names(table.key), ...names(table.says)];
  const corrected = [...names(table.says), ...(named ? ["import_id"] : [])].map((column) => `"${column}" = excluded."${column}"`).join(", ");
  const onConflict = names(table.says).length === 0 ? "DO NOTHING"
    : `DO UPDATE SET ${corrected} WHERE ${says(table, "t")} IS DISTINCT FROM ${says(table, "excluded")}`;
  return tx.$executeRaw`
    WITH n AS MATERIALIZED (SELECT * FROM ${newsOf(table, rows)}), history AS (${keepBefore(importId, schoolId, table.name, stoodBefore(table, schoolId))})
    INSERT INTO ${Prisma.raw(`"${table.name}"`)} AS t (area_id, school_id, ${Prisma.raw([...quoted(columns), ...quoted(names(made))].join(", "))})
    SELECT ctx.area_id(), ${schoolId}::uuid, ${Prisma.raw([...quoted(columns, "n."), ...Object.values(made)].join(", "))} FROM n
    ON CONFLICT (area_id, school_id, child_id${Prisma.raw(names(table.key).map((column) => `, "${column}"`).join(""))}) ${Prisma.raw(onConflict)}`;
}

/** How the rows `n` stood before, of those that are not there or say something else. */
function stoodBefore(table: LandedTable, schoolId: string) {
  const key = names(table.key).map((column) => `'${column}', n."${column}"`).join(", ");
  const differs = names(table.says).length === 0 ? "false" : `${says(table, "t")} IS DISTINCT FROM ${says(table, "n")}`;
  return Prisma.sql`
    SELECT jsonb_build_object(${Prisma.raw(key)}), n.child_id, to_jsonb(t)
    FROM n LEFT JOIN ${Prisma.raw(`"${table.name}"`)} t ON t.area_id = ctx.area_id() AND t.school_id = ${schoolId}::uuid AND ${same(table)}
    WHERE t.child_id IS NULL OR ${Prisma.raw(differs)}`;
}
