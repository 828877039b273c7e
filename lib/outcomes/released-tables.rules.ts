// From the counts of all schools to the rows that may be released: every count is suppressed once, here, so that no two pages hide different cells.
import { STRANDS } from "../signals/vocabulary";
import { CHILD_PLACES, DECISION_ROWS, EXPECTED_STRANDS, ALL_GROUPS, GROUP_COLUMNS, GROUPS, ROLL_PLACES, SESSION_COLUMNS, type ChildColumn, type Counted, type Part, type Place, type RollColumn, type SchoolCounts } from "./counts.vocabulary";
import { across } from "../kernel/suppression-tables.rules";
import { shownOfAll, shownOfSchool, type Ways } from "../kernel/suppression-totals.rules";

export type Released = { readonly audience: "school" | "area"; readonly schoolId: string | null; readonly part: Part; readonly row: string; readonly column: string; readonly value: number | null };
type Counts = Readonly<Record<string, SchoolCounts>>;

/** Every sum and every "x of n" a reader can see or make from the tables of children. That all have a plan, or met a rule, is no secret about one child: sums. */
export const CHILD_SUMS: NonNullable<Ways<ChildColumn>["sums"]> = [
  { total: "asked", parts: ["yes", "no", "not-reached", "waiting"] },
  { total: "yes", parts: ["open", "closed"] }, { total: "yes", parts: ["plan-agreed", "no-plan"] }, { total: "plan-agreed", parts: ["measured", "not-measured"] },
  ...STRANDS.map((strand) => ({ total: "yes" as const, parts: [`${strand}.met` as const, `${strand}.not-met` as const] })),
  ...STRANDS.map((strand) => ({ total: `${strand}.met` as const, parts: [`${strand}.gone` as const, `${strand}.still` as const, `${strand}.not-known` as const] })),
  ...Object.values(GROUPS).flatMap((groups) => GROUP_COLUMNS.map((column) => ({ total: column, parts: groups.map((group) => `${group}.${column}` as const) }))),
];
export const CHILD_PAIRS: NonNullable<Ways<ChildColumn>["pairs"]> = [
  { whole: "measured", part: "moved" }, ...STRANDS.map((strand) => ({ whole: `${strand}.met` as const, part: `${strand}.gone` as const })),
  ...ALL_GROUPS.map((group) => ({ whole: `${group}.measured` as const, part: `${group}.moved` as const })),
];
/** That a signal was collected for nobody, or for everybody, tells of the school and not of a child: sums, not "x of n". */
export const ROLL_SUMS: NonNullable<Ways<RollColumn>["sums"]> = [
  { total: "on-roll", parts: ["nobody", "somebody"] }, { total: "on-roll", parts: ["carers-asked", "carers-not-asked"] },
  ...EXPECTED_STRANDS.map((strand) => ({ total: "on-roll" as const, parts: [`lacking.${strand}` as const, `with.${strand}` as const] })),
];
export const ROLL_PAIRS: NonNullable<Ways<RollColumn>["pairs"]> = [{ whole: "carers-asked", part: "carers" }];

/** What each school's leaders, and those who see all schools together (rounded to five), may be shown. */
export function releasedRows(counts: Counts): readonly Released[] {
  const schools = Object.keys(counts).sort();
  if (schools.length === 0) return [];
  return [
    ...placed(counts, schools, CHILD_PLACES, ({ children }) => children, { sums: CHILD_SUMS, pairs: CHILD_PAIRS }),
    ...placed(counts, schools, ROLL_PLACES, ({ roll }) => roll, { sums: ROLL_SUMS, pairs: ROLL_PAIRS }),
    ...sessions(counts, schools),
    ...schools.flatMap((schoolId) => DECISION_ROWS.map((row): Released => ({ audience: "school", schoolId, part: "decisions", row, column: "waiting", value: counts[schoolId]!.decisions[row] }))),
  ];
}

/** Every school's own page, and all schools together. */
function shownOf<Column extends string>(counts: Counts, schools: readonly string[], of: (counts: SchoolCounts) => Counted<Column>, ways: Ways<Column>) {
  const rows = Object.fromEntries(schools.map((schoolId) => [schoolId, of(counts[schoolId]!)]));
  const own = Object.fromEntries(schools.map((schoolId) => [schoolId, shownOfSchool(rows[schoolId]!, ways)]));
  return { own, all: shownOfAll(rows, own, ways) };
}

function placed<Column extends string>(counts: Counts, schools: readonly string[], places: readonly Place<Column>[], of: (counts: SchoolCounts) => Counted<Column>, ways: Ways<Column>): readonly Released[] {
  const { own, all } = shownOf(counts, schools, of, { ...ways, drawn: new Set(places.map(({ count }) => count)) }), rounded = across(all);
  return places.flatMap(({ part, row, column, count }) => [
    ...schools.map((schoolId): Released => ({ audience: "school", schoolId, part, row, column, value: own[schoolId]![count] })),
    { audience: "area" as const, schoolId: null, part, row, column, value: rounded[count] ?? null },
  ]);
}

/** Sessions are hidden wherever the number of children behind them would be: one child's sessions are that child's. */
function sessions(counts: Counts, schools: readonly string[]): readonly Released[] {
  const { own, all } = shownOf(counts, schools, ({ sessions: { children } }) => ({ children }), {});
  return SESSION_COLUMNS.flatMap((column) => {
    const of = (schoolId: string) => counts[schoolId]!.sessions[column], total = schools.reduce((sum, schoolId) => sum + of(schoolId), 0);
    const where = { part: "sessions" as const, row: "all", column };
    return [
      ...schools.map((schoolId): Released => ({ audience: "school", schoolId, ...where, value: own[schoolId]!.children === null ? null : of(schoolId) })),
      { audience: "area" as const, schoolId: null, ...where, value: all.children === null ? null : (across({ total })["total"] ?? null) },
    ];
  });
}
