import { calledName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import { type Day, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import { EXPECTED_STRANDS } from "../outcomes/counts.vocabulary";
import { loadSchool } from "../outcomes/load-school";
import { YOUNG_CARERS } from "./benchmarks";
import { loadSpoken } from "./load-spoken";
import { byYear, carersOf, unmentioned, whysOf } from "./showing.rules";
import { noticedOnly, noticedOf } from "./spoken.rules";

const A_PAGE = 50;
type Asked = { readonly schoolId: string; readonly yearGroup?: string; readonly page: number };

/** Everybody on a school's roll that day, seen from what is not known of them; names only of one page of those nobody has mentioned, and of as many who were noticed and with whom nobody spoke. */
export async function loadShowing(tx: Tx, { schoolId, yearGroup, page }: Asked, asAt: Day) {
  const yearBegan = schoolYearStart(schoolYearOf(asAt)), known = (await loadSchool(tx, schoolId, asAt)).filter(({ onRoll }) => onRoll);
  const spoken = await loadSpoken(tx, schoolId, asAt), ofYear = <C extends { readonly yearGroup: string }>(all: readonly C[]) => (yearGroup === undefined ? all : all.filter((child) => child.yearGroup === yearGroup));
  const children = known.map(({ facts, mentionedOn, missing, youngCarer, possible, absent }) =>
    ({ childId: facts.childId, yearGroup: facts.yearGroup, bornOn: facts.bornOn, admittedOn: facts.admittedOn, noticed: noticedOf(facts, yearBegan, asAt), spokenOn: spoken.get(facts.childId) ?? null, mentionedOn, missing, youngCarer, possible, absent }));
  const silent = unmentioned(children, yearBegan), chosen = ofYear(silent), noticed = noticedOnly(children, yearBegan), chosenNoticed = ofYear(noticed), shownNoticed = chosenNoticed.slice(0, A_PAGE);
  const last = Math.max(1, Math.ceil(chosen.length / A_PAGE)), at = Math.min(page, last), shown = chosen.slice((at - 1) * A_PAGE, at * A_PAGE);
  const names = new Map((await tx.enrolment.findMany({ where: { schoolId, childId: { in: [...shown, ...shownNoticed].map(({ childId }) => childId) } }, select: { childId: true, forename: true, preferredForename: true, surname: true, className: true } }))
    .map((row) => [row.childId, row]));
  return {
    asAt, yearBegan, onRoll: children.length, nobody: silent.length, chosen: chosen.length, page: at, pages: last, from: (at - 1) * A_PAGE, years: byYear(children, yearBegan),
    rows: shown.flatMap(({ childId, mentionedOn, missing, admittedOn, possible, absent, yearGroup: year }) => {
      const row = names.get(childId);
      return row ? [{ childId, name: calledName(row), className: row.className, yearGroup: year, mentionedOn, missing, admittedOn, possible, absent }] : [];
    }),
    noticed: {
      all: children.filter((child) => child.noticed).length, unspoken: noticed.length, chosen: chosenNoticed.length,
      rows: shownNoticed.flatMap(({ childId, noticed: what, spokenOn, possible, absent, yearGroup: year }) => {
        const row = names.get(childId);
        return row ? [{ childId, name: calledName(row), className: row.className, yearGroup: year, noticed: what, spokenOn, possible, absent }] : [];
      }),
    },
    whys: Object.fromEntries(EXPECTED_STRANDS.map((strand) => [strand, whysOf(children, strand)])),
    carers: { asked: children.filter(({ youngCarer }) => youngCarer !== null).length, low: carersOf(children, asAt, YOUNG_CARERS.low.ages), high: carersOf(children, asAt, YOUNG_CARERS.high.ages) },
  };
}
export type Showing = Awaited<ReturnType<typeof loadShowing>>;
