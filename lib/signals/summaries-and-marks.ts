import type { AttendanceSummaryRow, Warning } from "../imports/rows";
import type { Tx } from "../db/as-viewer";
import { schoolYearOf } from "../kernel/calendar";
import { disagreement } from "./summary.rules";
import { marksSay } from "./summary.present";
import { percent } from "./vocabulary";

/** A remark for each line of a file of summaries from which the marks that stand at this school differ by more than one point: both figures, and no name. */
export async function summariesUnlikeMarks(tx: Tx, schoolId: string, rows: readonly AttendanceSummaryRow[], childOf: ReadonlyMap<string, string>): Promise<readonly Warning[]> {
  const years = [...new Set(rows.flatMap(({ from, until }) => yearsOf(schoolYearOf(from), schoolYearOf(until))))];
  const stored = await tx.marks.findMany({ where: { schoolId, schoolYear: { in: years } }, select: { childId: true, schoolYear: true, marks: true } });
  const marks = new Map<string, Map<number, string>>();
  for (const { childId, schoolYear, marks: packed } of stored) marks.set(childId, (marks.get(childId) ?? new Map<number, string>()).set(schoolYear, packed));
  return rows.flatMap((row) => {
    const own = marks.get(childOf.get(row.upn) ?? ""), found = own && disagreement(row, own);
    if (!found) return [];
    return [{ line: row.line, reason: `The file says ${percent(found.said)} attended. ${marksSay(found)} Check which is right: rules go by the marks.` }];
  });
}

/** A file may name any two years; marks are kept for few. */
const MOST_YEARS = 30;
const yearsOf = (first: number, last: number): readonly number[] => Array.from({ length: Math.min(last - first + 1, MOST_YEARS) }, (_, i) => last - i);
