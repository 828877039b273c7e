import { pendingMigrations } from "../db/migrations";
import { beforeSignIn } from "../db/as-viewer";
import { isWorkerAlive } from "./worker-alive";

export type Health = { readonly ready: boolean; readonly version: string; readonly database: "ok" | "not ready"; readonly migrations: "current" | "not ready"; readonly jobs: "ok" | "not ready" };
type Applied = { migration_name: string; checksum: string };

/** Whether each part answers; a part's own message is never told, since it may name an address or a row. */
export async function health(version: string): Promise<Health> {
  const part = (work: () => Promise<boolean>) => work().catch(() => false);
  const database = await part(async () => { await beforeSignIn().$queryRaw`SELECT 1`; return true; });
  const asked = { query: async (sql: string) => ({ rows: await beforeSignIn().$queryRawUnsafe<Applied[]>(sql) }) };
  const migrations = database && await part(async () => (await pendingMigrations(asked)).length === 0);
  const jobs = database && await part(isWorkerAlive);
  return {
    ready: database && migrations && jobs, version,
    database: database ? "ok" : "not ready", migrations: migrations ? "current" : "not ready", jobs: jobs ? "ok" : "not ready",
  };
}
