import type { Tx } from "../db/as-viewer";
import { columnOf, type Day, schoolYearOf, schoolYearStart } from "../kernel/calendar";

/** What came of what was said in class reviews this school year: numbers of children. A review that only the safeguarding lead may know of is in none of them. */
export async function whatCameOf(tx: Tx, { schoolId, own }: { readonly schoolId: string; readonly own: boolean }, today: Day) {
  const since = schoolYearStart(schoolYearOf(today));
  const [counted] = await tx.$queryRaw<{ said: number; looked_at: number; confirmed: number }[]>`SELECT * FROM signals.what_came_of(${schoolId}::uuid, ${own}, ${columnOf(since)}::date)`;
  return { since, said: counted!.said, lookedAt: counted!.looked_at, confirmed: counted!.confirmed };
}
