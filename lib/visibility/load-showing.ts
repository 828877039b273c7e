import { calledName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import { type Day, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import { EXPECTED_STRANDS } from "../outcomes/counts.vocabulary";
import { loadSchool } from "../outcomes/load-school";
import { YOUNG_CARERS } from "./benchmarks";
import { byYear, carersOf, unmentioned, whysOf } from "./showing.rules";

const A_PAGE = 50;
type Asked = { readonly schoolId: string; readonly yearGroup?: string; readonly page: number };

/** Everybody on a school's roll that day, seen from what is not known of them; names only of one page of those nobody has mentioned. */
export async function loadShowing(tx: Tx, { schoolId, yearGroup, page }: Asked, asAt: Day) {
  const yearBegan = schoolYearStart(schoolYearOf(asAt)), known = (await loadSchool(tx, schoolId, asAt)).filter(({ onRoll }) => onRoll);
  const children = known.map(({ facts, mentionedOn, missing, youngCarer, possible, absent }) =>
    ({ childId: facts.childId, yearGroup: facts.yearGroup, bornOn: facts.bornOn, admittedOn: facts.admittedOn, mentionedOn, missing, youngCarer, possible, absent }));
  const silent = unmentioned(children, yearBegan), chosen = yearGroup === undefined ? silent : silent.filter((child) => child.yearGroup === yearGroup);
  const last = Math.max(1, Math.ceil(chosen.length / A_PAGE)), at = Math.min(page, last), shown = chosen.slice((at - 1) * A_PAGE, at * A_PAGE);
  const names = new Map((await tx.enrolment.findMany({ where: { schoolId, childId: { in: shown.map(({ childId }) => childId) } }, select: { childId: true, forename: true, preferredForename: true, surname: true, className: true } }))
    .map((row) => [row.childId, row]));
  return {
    asAt, yearBegan, onRoll: children.length, nobody: silent.length, chosen: chosen.length, page: at, pages: last, from: (at - 1) * A_PAGE, years: byYear(children, yearBegan),
    rows: shown.flatMap(({ childId, mentionedOn, missing, admittedOn, possible, absent, yearGroup: year }) => {
      const row = names.get(childId);
      return row ? [{ childId, name: calledName(row), className: row.className, yearGroup: year, mentionedOn, missing, admittedOn, possible, absent }] : [];
    }),
    whys: Object.fromEntries(EXPECTED_STRANDS.map((strand) => [strand, whysOf(children, strand)])),
    carers: { asked: children.filter(({ youngCarer }) => youngCarer !== null).length, low: carersOf(children, asAt, YOUNG_CARERS.low.ages), high: carersOf(children, asAt, YOUNG_CARERS.high.ages) },
  };
}
export type Showing = Awaited<ReturnType<typeof loadShowing>>;
