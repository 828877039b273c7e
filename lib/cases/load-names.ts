import type { Tx } from "../db/as-viewer";

/** People's names by id; whoever is gone is a colleague who has left, nobody is null. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]) {
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? "a colleague who has left";
}
