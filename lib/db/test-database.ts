// A database of its own for each test file: a copy of a migrated template on the embedded server of the test folder.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { embedded } from "./embedded";
import { ensureDatabase } from "./embedded.roles";
import { migrationFiles } from "./migrations";

export type TestDatabase = {
  readonly url: string; // as the app's role: row level security holds
  readonly ownerUrl: string;
  readonly superUrl: string; // sees everything: for arranging and for asserting
  readonly drop: () => Promise<void>;
};

export const testDataDir = () => process.env.SEEN_TEST_DATA_DIR ?? ".data/test";

/** A fresh, migrated, empty database; `drop` removes it and lets the server go. About 0.1 s once the template stands. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await embedded(testDataDir());
  const superuser = server.url("postgres", "postgres");
  const template = await ensureTemplate(server.url);
  const name = `test_${randomBytes(6).toString("hex")}`;
  await ensureDatabase(superuser, name, template);
  const weakening = process.env.SEEN_WEAKEN; // SQL of `npm run weaken`: the tests must notice what it takes away
  if (weakening) await asSuperuser(server.url(name, "postgres"), (client) => client.query(weakening));
  const drop = async () => {
    await asSuperuser(superuser, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    await server.release();
  };
  return { url: server.url(name, "seen_app"), ownerUrl: server.url(name, "seen_owner"), superUrl: server.url(name, "postgres"), drop };
}

/** Makes the template of the present migrations once, under another name until it is whole; older templates go. */
async function ensureTemplate(url: (database: string, role: "postgres" | "seen_owner") => string): Promise<string> {
  const source = migrationFiles().map(({ checksum }) => checksum).join() + readFileSync("lib/jobs/jobs.sql", "utf8");
  const name = `template_${createHash("sha256").update(source).digest("hex").slice(0, 16)}`;
  await asSuperuser(url("postgres", "postgres"), async (client) => {
    await client.query("SELECT pg_advisory_lock(7336004)");
    await waitForNoDisk(client);
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname ~ '^template_'");
    if (rows.some(({ datname }) => datname === name)) return;
    for (const { datname } of rows) await client.query(`DROP DATABASE ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
    await client.query("CREATE DATABASE template_making OWNER seen_owner");
    const { migrate } = await import("./migrate");
    await migrate(url("template_making", "seen_owner"));
    await client.query(`ALTER DATABASE template_making RENAME TO ${name}`);
  });
  return name;
}

/** Every commit would wait some milliseconds for the disk, and a run makes tens of thousands; what a crash of the machine could lose is made anew by the next run. */
async function waitForNoDisk(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ waits: string }>("SELECT current_setting('synchronous_commit') AS waits");
  if (rows[0]?.waits === "off") return;
  await client.query("ALTER SYSTEM SET synchronous_commit = off"); // no page is torn by it, as with fsync: only the last commits can be missing
  await client.query("SELECT pg_reload_conf()");
}

async function asSuperuser<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
