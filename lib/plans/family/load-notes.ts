import type { Tx } from "../../db/as-viewer";
import { dayOf } from "../../kernel/calendar";
import { noteDueOn } from "./rules";
import type { NoteKind } from "./vocabulary";

/** What the family wrote about a case, newest first, with who wrote it and what they were told back. */
export async function loadNotes(tx: Tx, caseId: string) {
  const rows = await tx.familyNote.findMany({ where: { caseId }, orderBy: [{ saidAt: "desc" }, { id: "asc" }], include: { link: { select: { guardianId: true } } } });
  // Not through the relation: on a closed case a link worker knows the link, and the guardian no more.
  const guardians = await tx.guardian.findMany({ where: { id: { in: rows.map(({ link }) => link.guardianId) } }, select: { id: true, name: true } });
  const names = new Map(guardians.map(({ id, name }) => [id, name]));
  return rows.map(({ id, kind, words, saidAt, readAt, answer, link }) => ({
    id, kind: kind as NoteKind, words, by: names.get(link.guardianId) ?? "The family", saidOn: dayOf(saidAt), dueOn: noteDueOn(kind as NoteKind, dayOf(saidAt)), readOn: readAt && dayOf(readAt), answer,
  }));
}
export type NoteShown = Awaited<ReturnType<typeof loadNotes>>[number];
