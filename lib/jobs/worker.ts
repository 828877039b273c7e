// Takes jobs from PostgreSQL, in a process of its own that serving spawns: an import's parsing must not hold up pages.
import { Logger, run, type Runner, type TaskList } from "graphile-worker";
import pg from "pg";
import { AT_WORK } from "./worker-alive";

// graphile-worker's own lines quote a failing job's message, which may quote a row: only what went wrong with whom is written.
const quiet = new Logger(() => (level, message, meta) => {
  if (level === "error") console.error(`job: ${typeof meta?.job === "object" && meta.job ? "a task failed and will be tried again" : message.slice(0, 80)}`);
});

/** Starts taking jobs as role seen_worker; `stop` lets the running ones finish, `ended` fails when the database went away: what was being done then is still locked, and only a new worker frees it. The address must not be a pooler's: LISTEN and the lock need sessions. */
export async function startWorker(url: string, taskList: TaskList, crontab = " "): Promise<{ stop: () => Promise<void>; ended: Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 6, options: "-c role=seen_worker" });
  pool.on("error", () => {}); // a restarting database is met again by graphile-worker's own retries
  const alive = await pool.connect();
  const lost = new Promise<never>((_, reject) => alive.on("error", reject).once("end", () => reject(new Error("The database went away."))));
  lost.catch(() => {});
  await freeJobsOfTheDead(alive);
  // Four at once: while one job is thought about here, the database works for others.
  const runner: Runner = await run({ pgPool: pool, taskList, crontab, concurrency: 4, pollInterval: 2000, noHandleSignals: true, logger: quiet });
  const stop = async () => {
    await runner.stop();
    alive.release(true);
    await pool.end();
  };
  return { stop, ended: Promise.race([runner.promise, lost]) };
}

/** A worker that was killed leaves its jobs locked for four hours. If no other is alive, they are free now. */
async function freeJobsOfTheDead(alive: pg.PoolClient) {
  const { rows } = await alive.query<{ alone: boolean }>("SELECT pg_try_advisory_lock($1) AS alone", [AT_WORK]);
  if (rows[0]?.alone) {
    await alive.query("SELECT graphile_worker.force_unlock_workers(ARRAY(SELECT DISTINCT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL))");
    await alive.query("SELECT pg_advisory_unlock($1)", [AT_WORK]);
  }
  await alive.query("SELECT pg_advisory_lock_shared($1)", [AT_WORK]);
}
