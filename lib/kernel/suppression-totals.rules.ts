// All schools together. Each school's page has hidden what it must (suppression.rules.ts); a total may be shown beside them only as long as every
// hidden count could still be another: for each there must be a second table with the same totals and the same shown counts. Totals give way, never a
// school's own page, so that what a head sees does not depend on other schools. Rounding comes on top and is not relied on.
import { type Change, equationsOf, type Question, secondTable, type Sum } from "./suppression-audit.rules";
import { suppress, type Shown } from "./suppression.rules";
import { cellOf, tableOf, type Layout } from "./suppression-tables.rules";

export type Rows<Column extends string> = Readonly<Record<string, Readonly<Record<Column, number>>>>;
/** `drawn`: the columns that stand on a page; the others only make sums add up, and nobody reads them. All, where nothing is said. */
export type Ways<Column extends string> = Pick<Layout<Column>, "sums" | "pairs"> & { readonly drawn?: ReadonlySet<Column> };
const ALL = "all schools";
/** Schools tried as the one that makes up for another's difference: those with most hidden. */
const PARTNERS = 6;
/** Searches that may fail: each is long. */
const MOST_TRIES = 8;
const rest = (part: string) => `rest of ${part}`;

/** One school's counts as its leaders may see them. */
export const shownOfSchool = <Column extends string>(counts: Readonly<Record<Column, number>>, ways: Ways<Column>): Readonly<Record<Column, number | null>> =>
  byColumn(suppress(tableOf<Column>({ rows: { school: counts }, totalRow: null, ...ways })), "school", Object.keys(counts) as Column[]);

/** The exact totals that may be shown beside every school's own page; null: hidden. */
export function shownOfAll<Column extends string>(rows: Rows<Column>, shown: Readonly<Record<string, Readonly<Record<Column, number | null>>>>, ways: Ways<Column>): Readonly<Record<Column, number | null>> {
  const [only, ...others] = Object.values(shown);
  if (only && others.length === 0) return only;
  const schools = Object.keys(rows), columns = Object.keys(Object.values(rows)[0] ?? {}) as Column[];
  const { cells: counts, sums, pairs = [] } = tableOf<Column>({ rows, totalRow: ALL, ...ways });
  const cells: Record<string, number> = { ...counts };
  for (const { whole, part } of pairs) cells[rest(part)] = (counts[whole] ?? 0) - (counts[part] ?? 0);
  const equations = equationsOf([...sums, ...pairs.map(({ whole, part }): Sum => ({ total: whole, parts: [part, rest(part)] }))]);

  const totals = Object.fromEntries(columns.map((column) => [column, counts[cellOf(ALL, column)] ?? 0])) as Record<Column, number>;
  const alone = shownOfSchool(totals, ways), hiddenIn = (column: Column) => schools.filter((school) => shown[school]?.[column] === null);
  const hidden = new Set(columns.filter((column) => alone[column] === null || hiddenIn(column).length === 1));
  const shownCells = new Set(schools.flatMap((school) => columns.filter((column) => shown[school]?.[column] !== null).map((column) => cellOf(school, column))));
  const schoolOf = new Map(schools.flatMap((school) => columns.flatMap((column) => [[cellOf(school, column), school], [rest(cellOf(school, column)), school]] as const)));
  const totalOf = new Map(columns.map((column) => [cellOf(ALL, column), column]));
  /** A question that lets only these schools' counts move, and those totals that are hidden. */
  const asked = (moving: ReadonlySet<string>, totalIsShown: (column: Column) => boolean): Question => ({
    cells, equations, hideable: () => false, smallestFirst: () => 0,
    room: (cell) => {
      const count = cells[cell] ?? 0, school = schoolOf.get(cell), column = totalOf.get(cell);
      const stands = shownCells.has(cell) || (school !== undefined && !moving.has(school)) || (column !== undefined && totalIsShown(column));
      return stands ? [count, count] : roomOfHidden(count);
    },
  });
  const byHidden = [...schools].sort((a, b) => hiddenAt(b) - hiddenAt(a)).slice(0, PARTNERS);
  /** What one school's numbers could be instead, another's making up for it where a total is shown. */
  function second(cell: string, totalIsShown: (column: Column) => boolean): Change | null {
    const own = schoolOf.get(cell);
    for (const other of byHidden) {
      const change = secondTable(cell, asked(new Set(own ? [own, other] : [other]), totalIsShown), 0);
      if (change) return change;
    }
    return null;
  }
  const safe = new Set<string>();
  let tries = MOST_TRIES;
  for (const column of columns) for (const cell of [...hiddenIn(column).map((school) => cellOf(school, column)), ...(alone[column] === null ? [cellOf(ALL, column)] : [])]) {
    while (!safe.has(cell) && tries > 0) {
      const found = second(cell, (one) => !hidden.has(one));
      if (found) { for (const other of found.keys()) safe.add(other); continue; } // hiding more later only leaves more room
      tries--;
      // Not found even with no total shown: the search gave up, and nothing more can be promised.
      if (!hideNext(column) || (hidden.has(column) && second(cell, () => false) === null)) tries = 0;
    }
  }
  // Too much to look through: then only what no school hides is added up, which tells nothing that the schools' pages do not.
  if (tries === 0) for (const column of columns) if (alone[column] === null || hiddenIn(column).length > 0) hidden.add(column);
  showWhatAnyoneCanAddUp();
  return Object.fromEntries(columns.map((column) => [column, hidden.has(column) ? null : totals[column]])) as Record<Column, number | null>;

  /** A total that is only steps of adding up away from what is drawn is shown: hiding it would only pretend to. The steps may go through a column that is not drawn. */
  function showWhatAnyoneCanAddUp(): void {
    const inRow = ways.sums ?? [], isDrawn = (one: Column) => ways.drawn?.has(one) ?? true, read = new Set(columns.filter((one) => !hidden.has(one) && isDrawn(one)));
    const addsUp = (column: Column) => inRow.some(({ total, parts }) => [total, ...parts].includes(column) && [total, ...parts].every((one) => one === column || read.has(one as Column)));
    for (let next: Column | undefined; (next = columns.find((one) => !read.has(one) && (addsUp(one) || (isDrawn(one) && hiddenIn(one).length === 0)))) !== undefined; ) {
      read.add(next);
      hidden.delete(next);
    }
  }

  function hiddenAt(school: string): number {
    return columns.filter((column) => shown[school]?.[column] === null).length;
  }
  /** The column's own total, then the smallest that adds up with it, then the smallest of all; false where none is left. */
  function hideNext(column: Column): boolean {
    const joined = new Set([...(ways.sums ?? []).map(({ total, parts }) => [total, ...parts]), ...(ways.pairs ?? []).map(({ whole, part }) => [whole, part])].filter((members) => members.includes(column)).flat());
    const standing = columns.filter((one) => !hidden.has(one)), next = standing.find((one) => one === column) ?? smallest(standing.filter((one) => joined.has(one) && totals[one] > 0)) ?? smallest(standing.filter((one) => totals[one] > 0));
    if (next === undefined) return false;
    hidden.add(next);
    return true;
  }
  function smallest(among: readonly Column[]): Column | undefined {
    return [...among].sort((a, b) => totals[a] - totals[b])[0];
  }
}

/** What is known of a hidden cell: of a small one even that it is small. */
const roomOfHidden = (count: number): readonly [number, number] => (count >= 1 && count <= 5 ? [1, 5] : [0, Infinity]);

const byColumn = <Column extends string>(shown: Shown, row: string, columns: readonly Column[]) =>
  Object.fromEntries(columns.map((column) => [column, shown[cellOf(row, column)] ?? null])) as Record<Column, number | null>;
