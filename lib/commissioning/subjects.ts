// What a command or query is about, as far as the decision and the rules need it; null is told as not found.
import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";

export const findService = (tx: Tx, { serviceId }: { readonly serviceId: string }) =>
  tx.service.findFirst({ where: { id: serviceId }, include: { organisation: { select: { name: true } } } });

export async function findPot(tx: Tx, { potId }: { readonly potId: string }) {
  const row = await tx.pot.findFirst({ where: { id: potId } });
  return row && { potId: row.id, name: row.name, schoolId: row.schoolId, pence: row.pence, fromOn: dayOfColumn(row.fromOn), untilOn: dayOfColumn(row.untilOn) };
}

export const nameOf = async (tx: Tx, personId: string): Promise<string> => (await tx.person.findFirstOrThrow({ where: { id: personId }, select: { name: true } })).name;
