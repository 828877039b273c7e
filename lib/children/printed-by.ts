import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import type { PrintedBy } from "./printing.present";

/** Who prints, in the role of the grant that lets them, at that school. */
export async function printedBy(tx: Tx, viewer: Viewer, schoolId: string): Promise<PrintedBy> {
  const person = await tx.person.findFirstOrThrow({ where: { id: viewer.id }, select: { name: true } });
  const school = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } });
  return { by: person.name, role: viewer.role, schoolName: school.name };
}
