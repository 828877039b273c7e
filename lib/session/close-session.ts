import { beforeSignIn } from "../db/as-viewer";

/** Ends a session in the database: its cookie is worth nothing from the next request on. */
export async function closeSession({ areaId, sessionId }: { readonly areaId: string; readonly sessionId: string }): Promise<void> {
  await beforeSignIn().$queryRaw`SELECT session.close(${areaId}::uuid, ${sessionId}::uuid)::text`;
}
