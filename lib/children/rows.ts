// What a school's files say of a child and the people around them, once checked (lib/imports): plain rows this room can land.
import type { Day } from "../kernel/calendar";
import type { YearGroup } from "../partnership/vocabulary";
import type { CONTACT_WISHES, InvolvementKind, PARENTAL_RESPONSIBILITY, STATUSES } from "./vocabulary";

/** `unsaid`: columns of the file in which this line says nothing, so that what stands stays. */
type Line = { readonly line: number; readonly upn: string; readonly unsaid?: readonly string[] };

/** null: the file has no such column, or left the cell empty. */
export type RollRow = Line & {
  readonly surname: string; readonly forename: string; readonly preferredForename: string | null;
  readonly bornOn: Day; readonly yearGroup: YearGroup; readonly className: string | null; readonly classStaff: readonly string[];
  readonly sex: "M" | "F" | null; readonly sen: "N" | "K" | "E" | null; readonly fsm: boolean | null; readonly fsmFrom: Day | null;
  readonly pupilPremium: boolean | null; readonly eal: boolean | null; readonly ethnicity: string | null;
  readonly youngCarer: "N" | "P" | "S" | null; readonly serviceChild: "Y" | "N" | "U" | "R" | null;
  readonly enrolment: "C" | "M" | "S" | "G" | null; readonly homeAuthority: string | null;
  readonly admittedOn: Day | null; readonly leftOn: Day | null; readonly household: string | null;
};
export type GuardianRow = Line & {
  readonly name: string; readonly relationship: string;
  readonly parentalResponsibility: (typeof PARENTAL_RESPONSIBILITY)[number]; readonly contact: (typeof CONTACT_WISHES)[number];
  readonly phone: string | null; readonly email: string | null; readonly language: string | null; readonly interpreter: boolean | null;
};
/** Since when a child has a special educational need (N, K or E) or free school meals (Y). */
export type StatusPeriodRow = Line & { readonly status: (typeof STATUSES)[number]; readonly value: "N" | "K" | "E" | "Y"; readonly from: Day; readonly until: Day | null };
export type InvolvementRow = Line & {
  readonly kind: InvolvementKind; readonly leadWorker: string | null; readonly phone: string | null; readonly from: Day; readonly until: Day | null;
};
