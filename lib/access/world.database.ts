// The world in a database: rows written as the superuser, and statements tried as the app's role with a viewer's context.
import type { Client } from "pg";
import { rowsOfWorld, type Row, type Values } from "./world.rows";

export const insertText = (table: string, values: Values): string =>
  `INSERT ${"INTO"} "${table}" (${Object.keys(values).map((column) => `"${column}"`).join(", ")}) VALUES (${Object.keys(values).map((_, i) => `$${i + 1}`).join(", ")})`;

/** Writes every row of the world. */
export async function buildWorld(superuser: Client): Promise<void> {
  await superuser.query("BEGIN");
  for (const { table, values } of rowsOfWorld()) await superuser.query(insertText(table, values), Object.values(values));
  await superuser.query("COMMIT");
}

/** Table → columns of its primary key. */
export async function primaryKeys(client: Client): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey) WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace GROUP BY c.relname`);
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}

const keyOf = (values: Values, key: readonly string[]) => key.map((column) => String(values[column])).join("|");
export type Probe = {
  /** The rows of the world that a bare SELECT answers; "refused" where the role may not read the table at all. */
  readonly reads: (table: string) => Promise<readonly Row[] | "refused">;
  /** Those that a bare UPDATE or DELETE would touch. */
  readonly touches: (table: string, statement: string) => Promise<readonly Row[] | "refused">;
  readonly adds: (table: string, values: Values) => Promise<boolean>;
};
const REFUSED = "42501";

/** Tries statements as the app's role with that context, inside the open transaction of `superuser`, and undoes each. */
export async function probe(superuser: Client, keys: Readonly<Record<string, readonly string[]>>, rows: readonly Row[], context: string): Promise<Probe> {
  const index = new Map<string, Row>(rows.map((row) => [`${row.table} ${keyOf(row.values, keys[row.table] ?? [])}`, row]));
  const find = (table: string, found: readonly Values[]) => found.map((values) => index.get(`${table} ${keyOf(values, keys[table]!)}`)).filter((row) => row !== undefined);
  const columns = (table: string) => keys[table]!.map((column) => `"${column}"::text`).join(", ");
  const tried = async <T>(work: () => Promise<T>, before = ""): Promise<T | "refused"> => {
    await superuser.query(`SAVEPOINT tried; ${before}SET LOCAL ROLE seen_app; ${context}`);
    try {
      return await work();
    } catch (e) {
      if ((e as { code?: string }).code === REFUSED) return "refused";
      throw e;
    } finally {
      await superuser.query("ROLLBACK TO SAVEPOINT tried; RELEASE SAVEPOINT tried; RESET ROLE");
    }
  };
  return {
    reads: (table) => tried(async () => find(table, (await superuser.query<Values>(`SELECT ${columns(table)} FROM "${table}"`)).rows)),
    touches: (table, statement) => tried(async () => { // what still hangs on a row is not what is asked here
      const before = (await superuser.query<{ id: string }>("SELECT pg_current_xact_id()::text AS id")).rows[0]!.id;
      const deleting = statement.startsWith("DELETE");
      await superuser.query(statement);
      await superuser.query("RESET ROLE");
      const left = await superuser.query<Values>(`SELECT ${columns(table)}, age(xmin) = 0 OR xmin::text::bigint > ${before} AS touched FROM "${table}"`);
      const there = new Set(find(table, left.rows));
      return deleting ? rows.filter((row) => row.table === table && !there.has(row)) : find(table, left.rows.filter(({ touched }) => touched));
    }, "SET LOCAL session_replication_role = 'replica'; "),
    adds: async (table, values) => (await tried(() => superuser.query(insertText(table, values), Object.values(values)))) !== "refused",
  };
}
