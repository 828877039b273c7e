// Every count that may be released, and where on the page each stands. The breakdowns are fixed: a free filter would let two pages be subtracted.
import { STRANDS, type Strand } from "../signals/vocabulary";

/** How a family was asked, of all children for whom people decided "support now". */
export const FAMILY_ROWS = ["asked", "yes", "no", "not-reached", "waiting", "not-yet"] as const;
export const JOURNEY_ROWS = ["open", "plan-agreed", "measured", "moved", "closed"] as const;
export const STRAND_COLUMNS = ["met", "gone", "still", "not-known"] as const;
export const GROUPS = { sex: ["girls", "boys", "sex-not-recorded"], meals: ["fsm", "no-fsm", "fsm-not-recorded"], sen: ["sen", "no-sen", "sen-not-recorded"] } as const;
export type Group = (typeof GROUPS)[keyof typeof GROUPS][number];
export const ALL_GROUPS = Object.values(GROUPS).flat() as readonly Group[];
export const GROUP_COLUMNS = ["measured", "moved"] as const;
export const SESSION_COLUMNS = ["planned", "delivered", "there"] as const;
/** Insight is never expected: nobody can be asked for it. */
export const EXPECTED_STRANDS = STRANDS.filter((strand): strand is Exclude<Strand, "insight"> => strand !== "insight");
export type ExpectedStrand = (typeof EXPECTED_STRANDS)[number];
export const DECISION_ROWS = ["reviews-late", "concerns-unanswered", "approaches-late", "closings-waiting"] as const;

/** What is left of a whole, which anybody can work out: shown nowhere, and protected like the rest. */
export type Rest = "no-plan" | "not-measured" | `${Strand}.not-met`;
export const REST_COLUMNS: readonly Rest[] = ["no-plan", "not-measured", ...STRANDS.map((strand) => `${strand}.not-met` as const)];
/** Counts of children. */
export type ChildColumn = Rest | (typeof FAMILY_ROWS)[number] | (typeof JOURNEY_ROWS)[number] | `${Strand}.${(typeof STRAND_COLUMNS)[number]}` | `${Group}.${(typeof GROUP_COLUMNS)[number]}`;
export type RollColumn = "on-roll" | "nobody" | "somebody" | `lacking.${ExpectedStrand}` | `with.${ExpectedStrand}` | "carers" | "carers-asked" | "carers-not-asked";
export type Counted<Column extends string> = Readonly<Record<Column, number>>;
/** One school's counts as they are, before anything is hidden. */
export type SchoolCounts = {
  readonly children: Counted<ChildColumn>;
  readonly roll: Counted<RollColumn>;
  /** Sessions, and how many children stand behind them. */
  readonly sessions: Counted<(typeof SESSION_COLUMNS)[number]> & { readonly children: number };
  /** Decisions that wait, not children. */
  readonly decisions: Counted<(typeof DECISION_ROWS)[number]>;
};

export const PARTS = ["families", "journey", "strands", "for-whom", "sessions", "visibility", "decisions"] as const;
export type Part = (typeof PARTS)[number];
/** Where a count stands on the page. One count may stand in two places; it is hidden in both or in none. */
export type Place<Column extends string> = { readonly part: Part; readonly row: string; readonly column: string; readonly count: Column };

export const CHILD_PLACES: readonly Place<ChildColumn>[] = [
  ...FAMILY_ROWS.map((row) => ({ part: "families" as const, row, column: "children", count: row })),
  ...JOURNEY_ROWS.map((row) => ({ part: "journey" as const, row, column: "children", count: row })),
  ...STRANDS.flatMap((row) => STRAND_COLUMNS.map((column) => ({ part: "strands" as const, row, column, count: `${row}.${column}` as const }))),
  ...ALL_GROUPS.flatMap((row) => GROUP_COLUMNS.map((column) => ({ part: "for-whom" as const, row, column, count: `${row}.${column}` as const }))),
  ...GROUP_COLUMNS.map((column) => ({ part: "for-whom" as const, row: "all", column, count: column })),
];
export const ROLL_COLUMNS: readonly RollColumn[] = [
  "on-roll", "nobody", "somebody", ...EXPECTED_STRANDS.flatMap((strand) => [`lacking.${strand}` as const, `with.${strand}` as const]), "carers", "carers-asked", "carers-not-asked",
];
export const ROLL_PLACES: readonly Place<RollColumn>[] = ROLL_COLUMNS.map((row) => ({ part: "visibility", row, column: "children", count: row }));
