// Applies prisma/migrations as `prisma migrate deploy` does, records them in the same table, without its engine; then the job
// queue's own tables, which live outside Prisma.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { pendingMigrations } from "./migrations";

const LOCK = 72707369; // the advisory lock Prisma's own engine takes
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;
const JOBS = "lib/jobs/jobs.sql";

/** Brings a database up to date as its owner; gives the names applied. Throws naming the migration, which is rolled back whole. */
export async function migrate(ownerUrl: string, directory?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SET client_min_messages = warning");
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(TABLE);
    await client.query("GRANT SELECT ON _prisma_migrations TO seen_app"); // for /api/health
    const pending = await pendingMigrations(client, directory);
    for (const migration of pending) await apply(client, migration);
    await prepareJobs(client, ownerUrl);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: { name: string; sql: string; checksum: string }) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query("INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)", [randomUUID(), checksum, name]);
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed and was rolled back: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The queue's tables and our rights on them; does nothing where both stand as this code wants them. */
async function prepareJobs(client: pg.Client, ownerUrl: string) {
  const sql = readFileSync(JOBS, "utf8");
  const stands = await client.query("SELECT obj_description(to_regnamespace('jobs'), 'pg_namespace') AS source");
  if (stands.rows[0]?.source === sql) return;
  const { rows } = await client.query<{ ready: boolean }>("SELECT to_regnamespace('ctx') IS NOT NULL AS ready");
  if (!rows[0]?.ready) return; // a database without our schema (an older state under test) has no jobs either
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => {}) });
  await client.query(`BEGIN; ${sql}; COMMENT ON SCHEMA jobs IS ${pg.escapeLiteral(sql)}; COMMIT`);
}
