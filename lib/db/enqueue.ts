import { Prisma } from "../../generated/prisma/client";
import { directly, type Tx } from "./as-viewer";

/** Puts a job in, in the caller's own transaction: it is done if, and only if, what it follows was written. `ids` are ids, dates and figures, never words; a second job for the same `about` replaces one that still waits. */
export async function enqueue(tx: Tx, task: "check-import" | "land-import" | "undo-import" | "remove-upload" | "freeze-baseline" | "count-again" | "try-source" | "fetch-source" | "preview-rules", queue: "imports" | "previews" | "outcomes" | "sources" | "sources-tried", about: string, ids: Readonly<Record<string, string>>): Promise<void> {
  await tx.$queryRaw`SELECT jobs.enqueue(${task}, ${JSON.stringify(ids)}::jsonb, ${queue}, ${`${task}:${about}`})::text`;
}

/** The rules are applied again at these schools: beside each other, as many as the worker has hands; at one school one after another. */
export async function identifyAgain(tx: Tx, schoolIds: readonly string[]): Promise<void> {
  await directly(tx, Prisma.sql`SELECT count(jobs.enqueue('identify', jsonb_build_object('schoolId', id), 'identify:' || id, 'identify:' || id)::text) FROM unnest(${schoolIds}::uuid[]) id`);
}

/** Something changed that is counted: the area's released counts are made anew, once for however many changes wait. */
export const countAgain = (tx: Tx): Promise<void> => enqueue(tx, "count-again", "outcomes", "area", {});

/** The same, a few seconds after the last of many: counting reads every school of the area, and a night identifies each of them. */
export async function countSoon(tx: Tx): Promise<void> {
  await directly(tx, Prisma.sql`SELECT jobs.enqueue('count-again', '{}'::jsonb, 'outcomes', 'count-again:area', clock_timestamp() + interval '5 seconds')::text`);
}
