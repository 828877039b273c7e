import type { Viewer } from "../../access/viewer";
import { findAtMySchools } from "../../children/find-child";
import { calledName } from "../../children/present";
import type { Tx } from "../../db/as-viewer";

/** A child with the class the roll has them in, at one of the viewer's schools; who is in none is nobody's class. */
export async function findReviewed(tx: Tx, input: { readonly schoolId: string; readonly childId: string }, viewer: Viewer) {
  const child = await findAtMySchools(tx, viewer, input);
  return child && { schoolId: child.schoolId, childId: child.childId, className: child.className ?? "", name: calledName(child) };
}
