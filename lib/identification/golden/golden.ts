// The form of a golden case: what a school's files would say of a child, and exactly what the published rules must answer.
// Written from the contract (contracts.md §2 and §4, domain.md §2 and §4), not from the code; read by golden.test.ts and, as files, by scripts/commands/golden.db.test.ts.
import type { ContactOutcome, Expectation, FamilyEngagement, Insight, Observation, Respondent, Subject } from "../../imports/vocabulary";
import type { Phase, YearGroup } from "../../partnership/vocabulary";
import type { Strand, WhyMissing } from "../../signals/vocabulary";
import type { RuleId, Severity } from "../vocabulary";

/** Monday of a week → five days of two marks, as one-character storage writes them; ".." is a day present ("/\"). */
export type Weeks = Readonly<Record<string, string>>;
/** One figure: what, value, threshold, from, to, source. A null is left out of the answer. */
export type Figure = readonly [what: string, value: number | string, threshold: number | string | null, from: string | null, to: string | null, source: string];

export type GoldenChild = {
  /** What the case is about, in one sentence. */
  readonly says: string;
  readonly year?: YearGroup; readonly born?: string; readonly admitted?: string; readonly left?: string;
  /** The first week of this child's own register, where it is later than the school's; "none" for no register at all. */
  readonly from?: string;
  /** Weeks that differ from the school's usual ones. */
  readonly weeks?: Weeks;
  readonly assessments?: readonly (readonly [Subject, on: string, Expectation, yearsBelow?: number, scale?: string])[];
  readonly sdq?: readonly (readonly [version: string, Respondent, on: string, subscale: string, score: number])[];
  readonly judgements?: readonly (readonly [on: string, Observation, answer?: FamilyEngagement, by?: string])[];
  readonly suspensions?: readonly (readonly [from: string, sessions: number])[];
  readonly insight?: readonly (readonly [on: string, Insight])[];
  readonly contacts?: readonly (readonly [on: string, ContactOutcome])[];
  /** P or S in the roll, which was first imported on the school's `importedOn`. */
  readonly youngCarer?: "P" | "S";
  /** Known only to Seen itself: these cases have no file. */
  readonly concerns?: readonly string[];
  readonly reviews?: readonly (readonly [on: string, helped: boolean])[];

  readonly flags?: readonly (readonly [RuleId, Severity, ...Figure[]])[];
  readonly missing?: readonly (readonly [Strand, WhyMissing])[];
  readonly candidate?: readonly [strands: readonly Strand[], severe: boolean];
};

export type GoldenSchool = {
  readonly name: string; readonly urn: string; readonly phase: Phase; readonly asAt: string;
  /** The day on which its roll was first imported. */
  readonly importedOn: string;
  /** Mondays of the weeks in which the school's register was kept, and the usual marks of each. */
  readonly register: Weeks;
  readonly children: readonly GoldenChild[];
  /** How many of the children are on roll at the as-at date. */
  readonly onRoll: number;
};

/** The same marks in several weeks. */
export const weeksOf = (mondays: readonly string[], marks: string): Weeks => Object.fromEntries(mondays.map((monday) => [monday, marks]));
