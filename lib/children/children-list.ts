// One page of a school's children with the strands in which a rule stands: counts and names, fifty a page.
import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import { onRoll } from "./find-child";
import { calledName, yearOrder } from "./present";
import type { ListInput } from "./schema";

export type ListedChild = {
  readonly childId: string; readonly name: string; readonly yearGroup: string; readonly className: string | null; readonly goneOn: boolean;
  /** Standing flags by strand. */
  readonly flags: Readonly<Record<string, number>>;
};
export const A_PAGE = 50;
const natural = new Intl.Collator("en-GB", { numeric: true });

export async function listChildren(tx: Tx, { schoolId, yearGroup, className, flagged, sort, page }: ListInput, on: Day) {
  const where = { AND: [onRoll(schoolId, on), { yearGroup, className, ...(flagged ? { flags: { some: { endedOn: null } } } : {}) }] };
  const [shown, all, groups] = [await tx.enrolment.count({ where }), await tx.enrolment.count({ where: onRoll(schoolId, on) }), await classesOf(tx, schoolId, on)];
  const skip = (Math.min(page, Math.max(1, Math.ceil(shown / A_PAGE))) - 1) * A_PAGE;
  const rows = sort === "name"
    ? await tx.enrolment.findMany({ where, orderBy: [{ searchKey: "asc" }, { childId: "asc" }], skip, take: A_PAGE })
    : await byClass(tx, where, skip);
  const flags = await flagsByStrand(tx, schoolId, rows.map(({ childId }) => childId));
  const children = rows.map((row): ListedChild => ({
    childId: row.childId, name: calledName(row), yearGroup: row.yearGroup, className: row.className, goneOn: row.goneOn !== null, flags: flags.get(row.childId) ?? {},
  }));
  return { schoolId, children, skip, shown, all, ...groups };
}

/** A class is sorted as people read it, 7A before 10A, which the database does not do. */
async function byClass(tx: Tx, where: object, skip: number) {
  const all = await tx.enrolment.findMany({ where, select: { childId: true, className: true, searchKey: true } });
  const order = all.sort((a, b) => natural.compare(a.className ?? "~", b.className ?? "~") || (a.searchKey < b.searchKey ? -1 : 1)).slice(skip, skip + A_PAGE).map(({ childId }) => childId);
  const rows = await tx.enrolment.findMany({ where: { AND: [where, { childId: { in: order } }] } });
  return rows.sort((a, b) => order.indexOf(a.childId) - order.indexOf(b.childId));
}

/** The year groups and classes of a school's roll, in the order people read them. */
export async function classesOf(tx: Tx, schoolId: string, on: Day) {
  const groups = await tx.enrolment.groupBy({ by: ["yearGroup", "className"], where: onRoll(schoolId, on) });
  const years = [...new Set(groups.map(({ yearGroup }) => yearGroup))].sort((a, b) => yearOrder(a) - yearOrder(b));
  const classes = [...new Set(groups.flatMap(({ className }) => className ?? []))].sort(natural.compare);
  return { years, classes };
}

async function flagsByStrand(tx: Tx, schoolId: string, childIds: readonly string[]): Promise<ReadonlyMap<string, Record<string, number>>> {
  // Several programmes may find the same thing: a rule counts once.
  const rows = await tx.flag.groupBy({ by: ["childId", "strand", "rule"], where: { schoolId, childId: { in: [...childIds] }, endedOn: null } });
  const counts = new Map<string, Record<string, number>>();
  for (const { childId, strand } of rows) {
    const own = counts.get(childId) ?? {};
    own[strand] = (own[strand] ?? 0) + 1;
    counts.set(childId, own);
  }
  return counts;
}
