import type { Tx } from "../db/as-viewer";

/** Through whom agreement runs for a child the authority looks after: null where nobody has recorded who it is. */
export type LookedAfterRoute = { readonly designatedTeacher: string | null; readonly virtualSchool: string | null };

/** The school's designated teacher and the area's Virtual School. */
export async function lookedAfterRoute(tx: Tx, areaId: string, schoolId: string): Promise<LookedAfterRoute> {
  const { designatedTeacher } = await tx.school.findFirstOrThrow({ where: { areaId, id: schoolId }, select: { designatedTeacher: true } });
  const { virtualSchool } = await tx.area.findFirstOrThrow({ where: { id: areaId }, select: { virtualSchool: true } });
  return { designatedTeacher, virtualSchool };
}
