import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";

type Standing = { readonly pot_id: string; readonly held_pence: number; readonly delivered_pence: number };

/** The pots this viewer may know of with how each stands, in pence: the whole, held, delivered, and free. */
export async function potsStanding(tx: Tx) {
  const standing = await tx.$queryRaw<Standing[]>`SELECT pot_id, held_pence, delivered_pence FROM commissioning.pots_standing()`;
  const pots = await tx.pot.findMany({ orderBy: [{ untilOn: "asc" }, { name: "asc" }, { id: "asc" }], select: { id: true, name: true, schoolId: true, pence: true, fromOn: true, untilOn: true } });
  const schools = await tx.school.findMany({ where: { id: { in: pots.flatMap(({ schoolId }) => schoolId ?? []) } }, select: { id: true, name: true } });
  return pots.map(({ id, pence, schoolId, fromOn, untilOn, name }) => {
    const { held_pence: held, delivered_pence: delivered } = standing.find(({ pot_id }) => pot_id === id) ?? { held_pence: 0, delivered_pence: 0 };
    return { potId: id, name, schoolId, schoolName: schools.find((school) => school.id === schoolId)?.name ?? null, fromOn: dayOfColumn(fromOn), untilOn: dayOfColumn(untilOn), pence, heldPence: held, deliveredPence: delivered, freePence: pence - held };
  });
}
export type PotStanding = Awaited<ReturnType<typeof potsStanding>>[number];

/** What of a pot is free, in pence, its row held until the transaction ends; null where the viewer keeps no such pot. */
export async function freePence(tx: Tx, potId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ free: number | null }[]>`SELECT commissioning.free_pence(${potId}::uuid) AS free`;
  return row?.free ?? null;
}
