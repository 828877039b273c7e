import type { Tx } from "../db/as-viewer";
import { enqueue } from "../db/enqueue";

/** The programme's rules are applied anew at each of its schools, once what is being written stands. */
export async function applyRulesAgain(tx: Tx, programmeId: string): Promise<void> {
  const schools = await tx.programmeSchool.findMany({ where: { programmeId }, select: { schoolId: true } });
  for (const { schoolId } of schools) await enqueue(tx, "identify", "identify", schoolId, { schoolId });
}
