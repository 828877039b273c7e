import type { Tx } from "../db/as-viewer";

export type SchoolsAsked = { readonly schoolIds: readonly string[]; readonly schoolUrns: readonly string[] };

/** The ids of the schools asked for by id or URN, each once; null where one of them is not in the viewer's area. */
export async function findSchools(tx: Tx, areaId: string, { schoolIds, schoolUrns }: SchoolsAsked): Promise<readonly string[] | null> {
  if (schoolIds.length + schoolUrns.length === 0) return [];
  const found = await tx.school.findMany({ where: { areaId, OR: [{ id: { in: [...schoolIds] } }, { urn: { in: [...schoolUrns] } }] }, select: { id: true, urn: true }, orderBy: { name: "asc" } });
  const there = new Set(found.flatMap(({ id, urn }) => [id, urn]));
  return [...schoolIds, ...schoolUrns].every((asked) => there.has(asked)) ? found.map(({ id }) => id) : null;
}
