// A house for the drill: a database server of its own that may be killed, a worker that may be killed, and a school with 300 children.
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Viewer } from "../lib/access/viewer";
import { embedded, type Embedded } from "../lib/db/embedded";
import { NOW } from "../lib/jobs/world.sample";

export type House = Awaited<ReturnType<typeof openHouse>>;
type Tsx = { readonly kill: () => void; readonly ended: Promise<number | null> };

/** Everything a file may change, but which import said so: equal hashes mean that nobody could tell two moments apart. */
const FACTS = ["enrolment", "child_detail", "class_staff", "guardian", "marks", "assessment", "wellbeing_score", "judgement", "suspension", "declared_insight", "earlier_contact"];
const HASH = `SELECT md5(string_agg(said, '') ) AS hash FROM (${FACTS.map((table) => `SELECT md5(string_agg((to_jsonb(t) - 'import_id')::text, '|' ORDER BY (to_jsonb(t) - 'import_id')::text)) AS said FROM ${table} t`).join(" UNION ALL ")}) AS all_tables`;

/** Runs one of our TypeScript files in a process that can be killed without a last word. */
function tsx(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Tsx {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", file, ...args], { env: { ...process.env, ...env }, stdio: "ignore" });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { kill: () => void child.kill("SIGKILL"), ended };
}

export async function openHouse() {
  const folder = mkdtempSync(path.join(tmpdir(), "seen-drill-"));
  chmodSync(folder, 0o711); // so that the account PostgreSQL runs as may enter
  Object.assign(process.env, { SEEN_TEST_DATA_DIR: path.join(folder, "database"), SEEN_DATA_DIR: folder, SEEN_NOW: NOW.toISOString() });
  const { aSmallArea } = await import("../lib/jobs/world.sample");
  const area = await aSmallArea();
  const databaseFolder = path.join(folder, "database");
  const url = process.env.DATABASE_URL!, superUrl = area.superUrl;
  area.superuser.on("error", () => {}); // its connection dies with the first killed server
  await area.rows("ALTER SYSTEM SET synchronous_commit = on"); // as in production: what was committed survives
  await area.rows("SELECT pg_reload_conf()");
  let server: Embedded = await embedded(databaseFolder);
  const asked = async (sql: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: superUrl });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  let worker: Tsx | undefined, alive = false;
  const house = {
    folder, asked, schoolId: area.schoolId, 
    /** As somebody at a page: what they send is left to the worker. */
    atPage: async (name: string): Promise<Viewer> => ({ ...(await area.viewerOf(name)), through: "page" }),
    hash: async () => String((await asked(HASH))[0]!.hash),
    stateOf: async (importId: string) => String((await asked("SELECT state FROM import WHERE id = $1", [importId]))[0]!.state),
    versionOf: async (importId: string) => Number((await asked("SELECT version FROM import WHERE id = $1", [importId]))[0]!.version),
    /** Starts the worker where none lives: as serving does. */
    keepWorker() {
      if (alive) return;
      worker = tsx("scripts/worker.ts", [], { DATABASE_URL: url });
      alive = true;
      void worker.ended.then(() => (alive = false));
    },
    async killWorker() {
      worker?.kill();
      await worker?.ended;
    },
    /** The command line at work: an app that may die in the middle. */
    importing: (file: string) => tsx("scripts/seen.ts", ["import", file, "--school", "123456", "--as", "office@test.example", "--accept-rejected"], { DATABASE_URL: url }),
    async killDatabase() {
      process.kill(Number(readFileSync(path.join(databaseFolder, "postgres/18/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      await server.lost;
      server = await embedded(databaseFolder);
      for (let i = 0; i < 50; i++) { // each connection of our own pool learns only by being used that it is dead
        try {
          await area.viewerOf("office");
          return;
        } catch {
          await sleep(100);
        }
      }
    },
    async close() {
      await house.killWorker();
      await area.end().catch(() => {});
      await server.release();
    },
  };
  return house;
}
