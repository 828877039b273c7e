// The children of a Common Transfer File in the columns of our roll. What the file leaves out stays empty, and so says nothing.
import type { Day } from "../../kernel/calendar";
import { yearWords } from "../../children/present";
import { readDate } from "../dates.rules";
import type { FileTable } from "../file-table";
import type { FileRecord } from "../records";
import type { Warning } from "../rows";
import { usualYearGroup } from "../school-age.rules";
import { ealOf, ENROLMENT_ELSEWHERE, NO_YEAR_GROUP, senIn } from "./codes";
import type { CtfPupil, Said } from "./pupils";

const HEADER = [
  "UPN", "Legal Surname", "Legal Forename", "Preferred Forename", "Date of Birth", "Year Group", "Class", "Sex", "SEN Status", "FSM", "FSM From", "EAL", "Ethnicity", "Service Child", "Enrolment",
] as const;

export const saidIn = ({ of }: Said, ...paths: readonly string[]): string => paths.map((path) => of.get(path)).find((text) => text !== undefined) ?? "";
/** A date of XML without its time or zone. */
export const dateIn = (said: Said, path: string): string => saidIn(said, path).replace(/^(\d{4}-\d{2}-\d{2})(?:T.*|Z|[+-]\d\d:\d\d)$/, "$1");
const dayIn = (said: Said, path: string): Day | null => {
  const read = readDate(dateIn(said, path));
  return read.ok ? read.value : null;
};

export type LineOf = (said: Said, pupil: CtfPupil) => number;

/** The roll, with what a person should know of single children. */
export function rollTable(pupils: readonly CtfPupil[], lineOf: LineOf, today: Day): FileTable {
  const remarks: Warning[] = [];
  const records = pupils.map((pupil): FileRecord => {
    const line = lineOf(pupil, pupil);
    const yearGroup = yearGroupOf(pupil, today);
    if (yearGroup.guessed) remarks.push({ line, reason: `The file gives ${saidIn(pupil, "ncyearactual") ? `${saidIn(pupil, "ncyearactual")}, which names no year group,` : "no year group"} for this child; ${yearWords(yearGroup.is)} is the usual one for the Date of Birth. Check it.` });
    const former = saidIn(pupil, "formerupn");
    if (former !== "") remarks.push({ line, reason: `This child had another UPN before: ${former.slice(0, 20)}. If Seen has a child with that UPN, a person should check whether they are one child.` });
    const cells: Readonly<Record<(typeof HEADER)[number], string>> = {
      UPN: saidIn(pupil, "upn"), "Legal Surname": saidIn(pupil, "surname"), "Legal Forename": saidIn(pupil, "forename"), "Preferred Forename": saidIn(pupil, "preferredforename"),
      "Date of Birth": dateIn(pupil, "dob"), "Year Group": yearGroup.is, Class: saidIn(pupil, "reggroup", "registrationgroup", "class"), Sex: saidIn(pupil, "sex", "gender"),
      "SEN Status": senOf(pupil, today), ...freeMealsOf(pupil, today), EAL: ealOf(firstLanguageOf(pupil)), Ethnicity: saidIn(pupil, "ethnicity"),
      "Service Child": saidIn(pupil, "servicechild"), Enrolment: enrolmentOf(pupil),
    };
    return { line, cells: HEADER.map((column) => cells[column]) };
  });
  return { kind: "roll", header: HEADER, records, remarks, emptyKeeps: true };
}

function yearGroupOf(pupil: CtfPupil, today: Day): { readonly is: string; readonly guessed: boolean } {
  const own = saidIn(pupil, "ncyearactual"), bornOn = dayIn(pupil, "dob");
  const usual = NO_YEAR_GROUP.has(own.toUpperCase()) && bornOn !== null ? usualYearGroup(bornOn, today) : null;
  return usual === null ? { is: own, guessed: false } : { is: usual, guessed: true };
}

const enrolmentOf = (pupil: CtfPupil): string => {
  const status = saidIn(pupil, "enrolstatus");
  return ENROLMENT_ELSEWHERE.has(status.toUpperCase()) ? "" : status;
};

const firstLanguageOf = (pupil: CtfPupil): string => {
  const first = pupil.language.find((one) => /^f/i.test(saidIn(one, "languagetype")));
  return first ? saidIn(first, "language") : "";
};

/** The provision that began last of those that have begun; none where its end is past. Empty where the file tells no history. */
export function senOf(pupil: CtfPupil, today: Day): string {
  const begun = pupil.sen.map((period) => ({ period, from: dayIn(period, "startdate") ?? "" })).filter(({ from }) => from <= today);
  const latest = begun.reduce<(typeof begun)[number] | null>((last, one) => (last === null || one.from >= last.from ? one : last), null);
  if (latest === null) return "";
  const until = dayIn(latest.period, "enddate");
  return until !== null && until < today ? "N" : senIn(saidIn(latest.period, "senprovision"));
}

/** Whether a period of free school meals is open today, and since when; empty where the file tells no history. */
export function freeMealsOf(pupil: CtfPupil, today: Day): { readonly FSM: string; readonly "FSM From": string } {
  if (pupil.fsm.length === 0) return { FSM: "", "FSM From": "" };
  const open = pupil.fsm.map((period) => ({ from: dayIn(period, "fsmstartdate") ?? "", until: dayIn(period, "fsmenddate") }))
    .filter(({ from, until }) => from <= today && (until === null || until >= today)).sort((a, b) => a.from.localeCompare(b.from));
  return { FSM: open.length > 0 ? "Y" : "N", "FSM From": open.at(-1)?.from ?? "" };
}
