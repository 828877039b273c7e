import type { Tx } from "../db/as-viewer";
import { identifyAgain } from "../db/enqueue";

/** The programme's rules are applied anew at each of its schools, once what is being written stands. */
export async function applyRulesAgain(tx: Tx, programmeId: string): Promise<void> {
  const schools = await tx.programmeSchool.findMany({ where: { programmeId }, select: { schoolId: true } });
  await identifyAgain(tx, schools.map(({ schoolId }) => schoolId));
}
