// Which migrations the code brings, and which a database has: one reading for applying, `seen check` and /api/health.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
type Asked = { readonly query: (sql: string) => Promise<{ rows: { migration_name: string; checksum: string }[] }> };

/** The migrations of prisma/migrations in their order, with the checksum that Prisma keeps. */
export function migrationFiles(directory = "prisma/migrations"): readonly Migration[] {
  const names = readdirSync(/*turbopackIgnore: true*/ directory, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return names.map((name) => {
    const sql = readFileSync(/*turbopackIgnore: true*/ path.join(directory, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** Those not yet applied, in order. Throws where one was changed after it was applied. Any role that may read the table can ask. */
export async function pendingMigrations(database: Asked, directory?: string): Promise<readonly Migration[]> {
  const { rows } = await database.query("SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL");
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  return migrationFiles(directory).filter(({ name, checksum }) => {
    const applied = done.get(name);
    if (applied && applied !== checksum) throw new Error(`Migration ${name} was changed after it was applied: this database was made by another version of Seen. Use that version, or a fresh database (npm run demo -- --fresh).`);
    return !applied;
  });
}
