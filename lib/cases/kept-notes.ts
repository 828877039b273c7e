import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { columnOf, dayOf } from "../kernel/calendar";
import { findCase, type FoundCase } from "./find-case";
import { type Note, noteWords } from "./notes.rules";

/** Writes a decision about the case into its story. */
export async function keepNote(tx: Tx, { caseId, schoolId, childId }: Pick<FoundCase, "caseId" | "schoolId" | "childId">, note: Note, words: string, viewer: Viewer, now: Date): Promise<void> {
  await tx.caseContact.createMany({ data: [{ caseId, schoolId, childId, heldOn: columnOf(dayOf(now)), how: "letter", withWhom: "professional", reached: true, words: noteWords(note, words), byId: viewer.id, recordedAt: now }] });
}

/** The case a task belongs to; null where there is none this viewer may know of. */
export async function findTask(tx: Tx, taskId: string): Promise<FoundCase | null> {
  const task = await tx.caseTask.findFirst({ where: { id: taskId }, select: { caseId: true } });
  return task && findCase(tx, task.caseId);
}
