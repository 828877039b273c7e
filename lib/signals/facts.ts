// What was observed of one child at one school: the facts every rule reads. Days are Europe/London dates.
import type { ContactOutcome, Expectation, FamilyEngagement, Insight, Observation, Respondent, Subject } from "../imports/vocabulary";
import type { Day } from "../kernel/calendar";
import type { Phase, YearGroup } from "../partnership/vocabulary";

export type Assessment = { readonly subject: Subject; readonly on: Day; readonly against: Expectation; readonly yearsBelow: number | null; readonly scale: string };
export type WellbeingScore = {
  readonly instrument: string; readonly version: string; readonly respondent: Respondent; readonly on: Day;
  readonly subscale: string; readonly score: number;
};
export type Judgement = { readonly on: Day; readonly by: string; readonly observation: Observation; readonly answer: FamilyEngagement | null };
export type Suspension = { readonly from: Day; readonly sessions: number };
/** `recordedById`: who wrote it down in Seen; null where a file said it. */
export type DeclaredInsight = { readonly on: Day; readonly insight: Insight; readonly by: string; readonly recordedById?: string | null };
export type EarlierContact = { readonly on: Day; readonly outcome: ContactOutcome; readonly from: string };
/** Concerns raised in Seen, and reviews that ended: `helped` where the end was "support now" or "already supported". */
export type RaisedConcern = { readonly on: Day };
export type EndedReview = { readonly on: Day; readonly helped: boolean };

export type ChildFacts = {
  readonly childId: string;
  readonly upn: string;
  readonly yearGroup: YearGroup;
  readonly bornOn: Day;
  /** On this school's roll from … to; null = no date given, which counts as on roll. */
  readonly admittedOn: Day | null;
  readonly leftOn: Day | null;
  /** Packed marks by school year (the calendar year in which it began), see marks.ts. */
  readonly marks: ReadonlyMap<number, string>;
  readonly assessments: readonly Assessment[];
  readonly wellbeing: readonly WellbeingScore[];
  readonly judgements: readonly Judgement[];
  readonly suspensions: readonly Suspension[];
  readonly insights: readonly DeclaredInsight[];
  /** P or S in the roll, dated by the first import that carried it. */
  readonly youngCarerSince: Day | null;
  readonly earlierContacts: readonly EarlierContact[];
  readonly concerns: readonly RaisedConcern[];
  readonly endedReviews: readonly EndedReview[];
};
export type SchoolFacts = { readonly schoolId: string; readonly phase: Phase; readonly children: readonly ChildFacts[] };
