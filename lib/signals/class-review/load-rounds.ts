import type { Tx } from "../../db/as-viewer";
import { type Day, dayOfColumn } from "../../kernel/calendar";
import { roundAround, type Round, type RoundKey } from "./rounds.rules";

/** The rounds whose days a school has set itself. */
export async function roundsSet(tx: Tx, schoolId: string): Promise<readonly Round[]> {
  const rows = await tx.classReviewRound.findMany({ where: { schoolId } });
  return rows.map(({ round, opensOn, closesOn, questionVersion, version }) => ({ key: round as RoundKey, opensOn: dayOfColumn(opensOn), closesOn: dayOfColumn(closesOn), questionVersion, version }));
}

/** The round that is open at a school, or else the one it is nearest to. */
export const roundAt = async (tx: Tx, schoolId: string, today: Day): Promise<Round> => roundAround(today, await roundsSet(tx, schoolId));
