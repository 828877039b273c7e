// The floor: the same marks, one row a session, by PostgreSQL's own COPY into a table with nothing but its primary key.
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Seconds that COPY takes for a file of child, day, session and code, one line each. */
export async function copyIntoKey(client: pg.Client, path: string): Promise<number> {
  await client.query("DROP TABLE IF EXISTS bench_marks");
  await client.query("CREATE TABLE bench_marks (child_id uuid, on_day date, session text, code text, PRIMARY KEY (child_id, on_day, session))");
  const began = performance.now();
  await pipeline(createReadStream(path), client.query(copyFrom("COPY bench_marks FROM STDIN")));
  const seconds = (performance.now() - began) / 1000;
  await client.query("DROP TABLE bench_marks");
  return seconds;
}

/** The same for one packed string a child: the floor of the shape in which Seen keeps marks. */
export async function copyPacked(client: pg.Client, path: string): Promise<number> {
  await client.query("DROP TABLE IF EXISTS bench_packed");
  await client.query("CREATE TABLE bench_packed (child_id uuid PRIMARY KEY, marks text)");
  const began = performance.now();
  await pipeline(createReadStream(path), client.query(copyFrom("COPY bench_packed FROM STDIN")));
  const seconds = (performance.now() - began) / 1000;
  await client.query("DROP TABLE bench_packed");
  return seconds;
}
