import type { Tx } from "../db/as-viewer";

export type SaidOfChild = { readonly sex: string | null; readonly ethnicity: string | null; readonly sen: string | null; readonly fsm: boolean | null; readonly eal: boolean | null; readonly languages: readonly string[] };

/** What a school's roll says of each child that only counts of groups may use, with the languages of their guardians; null: not recorded. */
export async function rollGroups(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, SaidOfChild>> {
  const rows = await tx.childDetail.findMany({ where: { schoolId }, select: { childId: true, sex: true, ethnicity: true, sen: true, fsm: true, eal: true } });
  const spoken = await tx.$queryRaw<{ child_id: string; languages: string[] }[]>`SELECT * FROM children.languages_at_home(${schoolId}::uuid)`;
  const languages = new Map(spoken.map((row) => [row.child_id, row.languages]));
  return new Map(rows.map(({ childId, ...said }) => [childId, { ...said, languages: languages.get(childId) ?? [] }]));
}
