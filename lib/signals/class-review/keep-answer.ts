// What is said replaces what the same person said of the same child that day, and nothing else.
import type { Viewer } from "../../access/viewer";
import { loadClass, type OneClass } from "../../children/class-list";
import type { Tx } from "../../db/as-viewer";
import { columnOf, type Day, dayOf } from "../../kernel/calendar";
import type { SaidRow } from "./answer.rules";
import { saidOfClass } from "./load-class-review";
import { roundAt } from "./load-rounds";
import { nextLeft, stateOf } from "./progress.rules";

type OfChild = { readonly schoolId: string; readonly childId: string };

/** Takes back what the viewer said that day, and that they passed the child over; answers which observations stood. Two saves at once wait for each other. */
export async function takeBackOwn(tx: Tx, viewer: Viewer, { schoolId, childId }: OfChild, round: string, today: Day): Promise<readonly string[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${childId} ${viewer.id}`}, 1))`;
  const stood = await tx.judgement.findMany({ where: { schoolId, childId, saidById: viewer.id, seenOn: columnOf(today) }, select: { observation: true } });
  await tx.$executeRaw`SELECT signals.take_back_own(${schoolId}::uuid, ${childId}::uuid, ${round}, ${columnOf(today)}::date)`;
  return stood.map(({ observation }) => observation);
}

/** Keeps the rows in the viewer's name; false where a file already holds one of them, which is the file's to change. */
export async function keepRows(tx: Tx, viewer: Viewer, { schoolId, childId }: OfChild, round: string, rows: readonly SaidRow[], now: Date): Promise<boolean> {
  const { email } = await tx.person.findFirstOrThrow({ where: { id: viewer.id }, select: { email: true } });
  const data = rows.map((row) => ({ schoolId, childId, seenOn: columnOf(dayOf(now)), by: email, ...row, saidById: viewer.id, saidAt: now, round }));
  return (await tx.judgement.createMany({ data, skipDuplicates: true })).count === rows.length;
}

/** The next child of the class who is left, as it stands now. */
export async function leftAfter(tx: Tx, viewer: Viewer, where: OneClass, childId: string, today: Day): Promise<string | null> {
  const { children } = await loadClass(tx, viewer, where, today), said = await saidOfClass(tx, where, await roundAt(tx, where.schoolId, today));
  return nextLeft(children.map((one) => one.childId), (one) => stateOf(one, said, today), childId);
}
