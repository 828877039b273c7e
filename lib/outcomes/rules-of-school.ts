import type { Tx } from "../db/as-viewer";
import { weeksNeeded } from "../identification/flags.rules";
import { publishedFor } from "../identification/published-rules";
import { EXPECTED_BY_DEFAULT, type Expected } from "../signals/expected.rules";

/** Which signals a school collects, by the rules of the first programme that works there (by name), or by the area's default; and how many school weeks those rules look back over. */
export async function rulesOfSchool(tx: Tx, schoolId: string): Promise<{ readonly expected: Expected; readonly weeks: number }> {
  const [first] = await publishedFor(tx, { schoolId });
  return first ? { expected: first.ruleSet.expected, weeks: weeksNeeded(first.ruleSet) } : { expected: EXPECTED_BY_DEFAULT, weeks: EXPECTED_BY_DEFAULT["teacher-judgement"]?.schoolWeeks ?? 1 };
}
