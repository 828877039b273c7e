import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { columnOf, type Day } from "../kernel/calendar";
import type { FoundCase } from "./find-case";

/** Keeps that another link worker leads from a day on; nothing where it is the same one. */
export async function keepHandOver(tx: Tx, { caseId, schoolId, childId, linkWorkerId }: Pick<FoundCase, "caseId" | "schoolId" | "childId" | "linkWorkerId">, toId: string, viewer: Viewer, on: Day): Promise<void> {
  if (toId !== linkWorkerId) await tx.handOver.createMany({ data: [{ caseId, schoolId, childId, handedOn: columnOf(on), fromId: linkWorkerId, toId, byId: viewer.id }] });
}
