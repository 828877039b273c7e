import { beforeSignIn } from "../db/as-viewer";

/** The advisory lock that every worker holds, shared, for as long as it lives. */
export const AT_WORK = 7336002;

/** Whether some worker holds its lock at this database. The right to see who holds advisory locks is everybody's. */
export async function isWorkerAlive(): Promise<boolean> {
  const [row] = await beforeSignIn().$queryRaw<{ alive: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = ${AT_WORK}::int::oid AND objsubid = 1
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND granted) AS alive`;
  return row?.alive ?? false;
}
