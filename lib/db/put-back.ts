// An import undone: every row it changed as it stood before, byte for byte, and none of those it brought. Knows no room: what was changed says which table.
import { Prisma } from "../../generated/prisma/client";
import type { Tx } from "./as-viewer";

type Changed = { readonly table_name: string; readonly keys: readonly string[]; readonly columns: readonly string[]; readonly rows: number };
const NAME = /^[a-z_]+$/;
const name = (text: string) => {
  if (!NAME.test(text)) throw new Error("The history of an import names no table or column of ours.");
  return `"${text}"`;
};

/** Takes out and puts back all that import_change says of the children; what is about a class and no child, and what Seen made of the facts, is not its own. Throws where a row is not there as the import left it. */
export async function putBack(tx: Tx, importId: string): Promise<void> {
  const changed = await tx.$queryRaw<readonly Changed[]>`
    SELECT c.table_name, array_remove(array_agg(DISTINCT k), NULL) AS keys, count(DISTINCT (c.child_id, c.key))::int AS rows,
      (SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = to_regclass('public.' || quote_ident(c.table_name)) AND attnum > 0 AND NOT attisdropped) AS columns
    FROM import_change c LEFT JOIN LATERAL jsonb_object_keys(c.key) k ON true
    WHERE c.import_id = ${importId}::uuid AND c.table_name NOT IN ('flag', 'review') GROUP BY c.table_name ORDER BY c.table_name = 'enrolment', c.table_name`; // last the roll, on which the rest hangs
  for (const of of changed.filter(({ columns }) => columns.includes("child_id"))) {
    const done = (await correct(tx, importId, of)) + (await takeOut(tx, importId, of));
    if (done !== of.rows) throw new Error("A row that an import changed is not there to be put back.");
  }
}

const same = (keys: readonly string[], of: string) => Prisma.raw(["area_id", "school_id", "child_id"].map((key) => `t.${key} = c.${key}`).concat(keys.map((key) => `t.${name(key)} = ${of}.${name(key)}`)).join(" AND "));

function correct(tx: Tx, importId: string, { table_name, keys, columns }: Changed): Promise<number> {
  const table = name(table_name), says = columns.filter((column) => !["area_id", "school_id", "child_id", ...keys].includes(column));
  return tx.$executeRaw`
    UPDATE ${Prisma.raw(table)} AS t SET ${Prisma.raw(says.map((column) => `${name(column)} = b.${name(column)}`).join(", "))}
    FROM import_change c, LATERAL jsonb_populate_record(NULL::${Prisma.raw(table)}, c.before) b
    WHERE c.area_id = ctx.area_id() AND c.import_id = ${importId}::uuid AND c.table_name = ${table_name} AND c.before IS NOT NULL AND ${same(keys, "b")}`;
}

function takeOut(tx: Tx, importId: string, { table_name, keys }: Changed): Promise<number> {
  const table = name(table_name);
  return tx.$executeRaw`
    DELETE FROM ${Prisma.raw(table)} AS t USING import_change c, LATERAL jsonb_populate_record(NULL::${Prisma.raw(table)}, c.key) k
    WHERE c.area_id = ctx.area_id() AND c.import_id = ${importId}::uuid AND c.table_name = ${table_name} AND c.before IS NULL AND ${same(keys, "k")}`;
}
