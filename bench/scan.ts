// The floor: the same marks as rows, read whole by PostgreSQL itself with two workers beside it, counting possible and absent sessions of each child and nothing else.
import type pg from "pg";
import { CATEGORIES } from "../lib/imports/attendance-codes";
import { dayAt, SESSIONS_A_WEEK } from "../lib/signals/marks";
import { SCHOOL_YEAR } from "./school-year";

/** One row a mark that is there, as the floor of the imports has them, child by child; returns how many. */
export async function layRows(client: pg.Client): Promise<number> {
  await client.query("CREATE UNLOGGED TABLE bench_mark (area_id uuid, child_id uuid, on_day date, session text, code text)");
  const { rowCount } = await client.query(
    `INSERT INTO bench_mark SELECT area_id, child_id, $1::date + 7 * (at / $2) + at % $2 / 2, CASE at % 2 WHEN 0 THEN 'AM' ELSE 'PM' END, substr(marks, at + 1, 1)
     FROM marks, generate_series(0, length(marks) - 1) AS at WHERE substr(marks, at + 1, 1) <> '-'`, [dayAt(SCHOOL_YEAR, 0), SESSIONS_A_WEEK]);
  await client.query("VACUUM ANALYZE bench_mark");
  return rowCount ?? 0;
}

const among = (codes: string) => `code IN (${[...codes].map((code) => `'${code.replaceAll("'", "''")}'`).join(", ")})`;

/** Seconds for the scan; throws where it did not run with two workers. */
export async function scanned(client: pg.Client): Promise<number> {
  const absent = CATEGORIES.authorised + CATEGORIES.unauthorised;
  const sql = `SELECT count(*), sum(possible), sum(absent) FROM (SELECT child_id, count(*) FILTER (WHERE ${among(CATEGORIES.present + CATEGORIES.activity + absent)}) AS possible, count(*) FILTER (WHERE ${among(absent)}) AS absent
    FROM bench_mark GROUP BY child_id) AS each`;
  await client.query("SET max_parallel_workers_per_gather = 2; SET work_mem = '64MB'");
  const plan = JSON.stringify((await client.query(`EXPLAIN (FORMAT json) ${sql}`)).rows);
  if (!plan.includes(`"Workers Planned":2`) && process.env.SEEN_BENCH_SCHOOLS === undefined) throw new Error("The floor is a scan with two workers; PostgreSQL planned another.");
  const began = performance.now();
  await client.query(sql);
  return (performance.now() - began) / 1000;
}
