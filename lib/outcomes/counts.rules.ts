// From what is known of each child to a school's counts. A child counts once, by their latest case and their family's latest answer.
import { STRANDS, type Strand } from "../signals/vocabulary";
import type { StrandNow } from "./change.rules";
import { ALL_GROUPS, type ChildColumn, type Counted, EXPECTED_STRANDS, FAMILY_ROWS, type Group, GROUP_COLUMNS, JOURNEY_ROWS, REST_COLUMNS, ROLL_COLUMNS, type RollColumn, STRAND_COLUMNS } from "./counts.vocabulary";

/** A child for whom people decided "support now". `journey`: null until the family has said yes. */
export type AskedChild = {
  readonly approach: string;
  readonly journey: {
    readonly closed: boolean; readonly planAgreed: boolean;
    /** Mean change of the goals rated again; null: none was. */
    readonly change: number | null;
    readonly strands: ReadonlyMap<Strand, StrandNow>;
    readonly sex: string | null; readonly fsm: boolean | null; readonly sen: string | null;
  } | null;
};
export type ChildOnRoll = { readonly mentioned: boolean; readonly lacks: readonly Strand[]; /** N, P or S; null: the roll does not say. */ readonly youngCarer: string | null };

const zeros = <Column extends string>(columns: readonly Column[]) => Object.fromEntries(columns.map((column) => [column, 0])) as Record<Column, number>;
const CHILD_COLUMNS: readonly ChildColumn[] = [
  ...REST_COLUMNS, ...FAMILY_ROWS, ...JOURNEY_ROWS, ...STRANDS.flatMap((strand) => STRAND_COLUMNS.map((column) => `${strand}.${column}` as const)),
  ...ALL_GROUPS.flatMap((group) => GROUP_COLUMNS.map((column) => `${group}.${column}` as const)),
];
const ANSWER_OF: Readonly<Record<string, "no" | "not-reached" | "waiting">> = { declined: "no", withdrawn: "no", "not-reached": "not-reached", approached: "waiting", "asked-to-wait": "waiting" };

/** Counts of children asked, supported and measured again. */
export function countChildren(children: readonly AskedChild[]): Counted<ChildColumn> {
  const counts = zeros(CHILD_COLUMNS);
  for (const { approach, journey } of children) {
    const answer = journey ? "yes" as const : ANSWER_OF[approach];
    if (!answer) { counts["not-yet"]++; continue; }
    counts.asked++;
    counts[answer]++;
    if (!journey) continue;
    counts[journey.closed ? "closed" : "open"]++;
    for (const strand of STRANDS) {
      const now = journey.strands.get(strand);
      counts[now ? `${strand}.met` as const : `${strand}.not-met` as const]++;
      if (now) counts[`${strand}.${now}`]++;
    }
    counts[journey.planAgreed ? "plan-agreed" : "no-plan"]++;
    if (!journey.planAgreed) continue;
    if (journey.change === null) { counts["not-measured"]++; continue; }
    const moved = journey.change > 0, groups = groupsOf(journey);
    counts.measured++;
    for (const group of groups) counts[`${group}.measured`]++;
    if (!moved) continue;
    counts.moved++;
    for (const group of groups) counts[`${group}.moved`]++;
  }
  return counts;
}

const groupsOf = ({ sex, fsm, sen }: NonNullable<AskedChild["journey"]>): readonly Group[] => [
  sex === "F" ? "girls" : sex === "M" ? "boys" : "sex-not-recorded",
  fsm === null ? "fsm-not-recorded" : fsm ? "fsm" : "no-fsm",
  sen === "K" || sen === "E" ? "sen" : sen === "N" ? "no-sen" : "sen-not-recorded",
];

/** Counts of everybody on roll: who has been mentioned, which signals are lacking, young carers asked and recorded. */
export function countRoll(children: readonly ChildOnRoll[]): Counted<RollColumn> {
  const counts = zeros(ROLL_COLUMNS);
  for (const { mentioned, lacks, youngCarer } of children) {
    counts["on-roll"]++;
    counts[mentioned ? "somebody" : "nobody"]++;
    for (const strand of EXPECTED_STRANDS) counts[lacks.includes(strand) ? `lacking.${strand}` as const : `with.${strand}` as const]++;
    counts[youngCarer === null ? "carers-not-asked" : "carers-asked"]++;
    if (youngCarer === "P" || youngCarer === "S") counts.carers++;
  }
  return counts;
}
