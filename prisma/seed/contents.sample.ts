// What a database holds, in words that are the same in two databases: ids are said as what they are of.
import { createHash } from "node:crypto";
import type pg from "pg";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** By what each is known besides its id; an id of anything else is said as a dot. */
const NAMES = {
  child: "upn", school: "urn", person: "email", import: "school_id || ' ' || file_name", organisation: "name", service: "name", pot: "name", programme: "name",
} as const;

/** Each table's rows as JSON text in order, without the columns left out. */
export async function contentsOf(client: pg.Client, tables: readonly string[], without: readonly string[] = []): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string>();
  for (const [table, name] of Object.entries(NAMES)) {
    const { rows } = await client.query<{ id: string; name: string }>(`SELECT id, '${table} ' || (${name}) AS name FROM "${table}"`);
    for (const row of rows) names.set(row.id, row.name.replace(UUID, (id) => names.get(id) ?? "·"));
  }
  const contents = new Map<string, readonly string[]>();
  for (const table of tables) {
    const { rows } = await client.query<{ row: string }>(`SELECT (to_jsonb(t) - $1::text[])::text AS row FROM "${table}" t`, [without]);
    contents.set(table, rows.map(({ row }) => row.replace(UUID, (id) => names.get(id) ?? "·")).sort());
  }
  return contents;
}

/** The MD5 of a table's rows, and how many they are. */
export const hashOf = (rows: readonly string[]): string => `${rows.length} rows ${createHash("md5").update(rows.join("\n")).digest("hex")}`;
