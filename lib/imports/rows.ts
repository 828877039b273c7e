// What a file says, once checked: plain rows that the room they belong to can land. `line` counts from 1, the header being line 1.
import type { GuardianRow, InvolvementRow, RollRow, StatusPeriodRow } from "../children/rows";
import type { Day } from "../kernel/calendar";
import type { Format, Sheets } from "./file-table";
import type { CONTACT_SOURCES, ContactOutcome, Expectation, FamilyEngagement, Insight, Observation, Respondent, Subject } from "./vocabulary";

type Line = { readonly line: number; readonly upn: string };

/** All that one file says of one child's marks in one school year: packed as signals/marks.ts packs them, "-" where it says nothing. */
/** `lines`: that of each mark, where not all of the child's stand on the one line. */
export type MarksRow = Line & { readonly schoolYear: number; readonly at: number; readonly marks: string; readonly lines?: Int32Array };
export type AssessmentRow = Line & {
  readonly subject: Subject; readonly on: Day; readonly against: Expectation; readonly yearsBelow: number | null;
  readonly scale: string; readonly result: string | null;
};
export type WellbeingRow = Line & {
  readonly instrument: string; readonly version: string; readonly respondent: Respondent; readonly on: Day;
  readonly subscale: string; readonly score: number;
};
export type JudgementRow = Line & {
  readonly on: Day; readonly by: string; readonly observation: Observation; readonly answer: FamilyEngagement | null; readonly words: string | null;
};
export type SuspensionRow = Line & { readonly from: Day; readonly sessions: number; readonly reason: string | null };
export type InsightRow = Line & { readonly on: Day; readonly by: string; readonly insight: Insight; readonly words: string | null };
export type EarlierContactRow = Line & {
  readonly on: Day; readonly from: (typeof CONTACT_SOURCES)[number]; readonly outcome: ContactOutcome; readonly words: string | null;
};

/** What a system says of a child's attendance over a while: sessions, and shares from 0 to 1 as it printed them. */
export type AttendanceSummaryRow = Line & {
  readonly from: Day; readonly until: Day;
  readonly possible: number | null; readonly attended: number | null; readonly authorised: number | null; readonly unauthorised: number | null;
  readonly attendedShare: number | null; readonly authorisedShare: number | null; readonly unauthorisedShare: number | null;
};

export type RowOf = {
  roll: RollRow; guardians: GuardianRow; marks: MarksRow; assessments: AssessmentRow; wellbeing: WellbeingRow; judgements: JudgementRow;
  suspensions: SuspensionRow; insight: InsightRow; "contacts-before": EarlierContactRow; involvement: InvolvementRow;
  "attendance-summary": AttendanceSummaryRow; "status-periods": StatusPeriodRow;
};

export type Rejected = { readonly line: number; readonly column: string; readonly value: string; readonly reason: string };
/** A line that is rejected or remarked on: whom it is about as far as it says, and, of a rejected one, its cells as they were sent. */
export type SentLine = { readonly upn: string; readonly name: string | null; readonly cells?: readonly string[] };
export type Warning = { readonly line?: number; readonly reason: string };

/** A table read and checked: `rows` are its data lines; each is in `checked`, or rejected, or superseded by a later equal one (a warning). */
export type TableChecked = {
  readonly [K in keyof RowOf]: {
    readonly kind: K; readonly rows: number; readonly checked: readonly RowOf[K][];
    readonly rejected: readonly Rejected[]; readonly warnings: readonly Warning[];
    /** Of marks: a line of each child of whom the file says nothing. */
    readonly silent?: readonly { readonly line: number; readonly upn: string }[];
    /** The template's columns that the file has, and the UPNs it names without a line that can land. */
    readonly columns: readonly string[]; readonly mentioned: readonly string[];
    /** The file's own headings, and the lines of it that are rejected or remarked on, by their number. */
    readonly header: readonly string[]; readonly sent: ReadonlyMap<number, SentLine>;
  };
}[keyof RowOf];
/** A whole file: what it is about, and what came along in it. */
export type CheckedFile = TableChecked & {
  readonly format: Format; readonly alwaysPartial: boolean; readonly beside: readonly TableChecked[];
  /** "This looks like a SIMS pupil list." */
  readonly looksLike: string; readonly readAs: readonly ReadAs[]; readonly sheets?: Sheets;
};
/** A column that was read from a heading of the school's own, and when somebody there said so. */
export type ReadAs = { readonly column: string; readonly heading: string; readonly saidOn: Day };
/** `headings`: those of the file, where a person can say which column is which. */
export type Refused = { readonly refused: string; readonly kind: keyof RowOf | null; /** As far as its first bytes told. */ readonly format?: Format; readonly looksLike?: string; readonly headings?: readonly string[]; readonly sheets?: Sheets };
