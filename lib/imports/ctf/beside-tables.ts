// What comes along with the children of a Common Transfer File, in the columns of our templates: who looks after them, since when what holds, how often they were there.
import { schoolYearEnd, schoolYearName, schoolYearStart, type Day } from "../../kernel/calendar";
import type { FileTable } from "../file-table";
import { isEarlierSen, languageIn, relationshipIn, senIn, SOCIAL_WORKER } from "./codes";
import type { CtfPupil, Said } from "./pupils";
import { dateIn, saidIn, type LineOf } from "./roll-table";

type Row = { readonly said: Said; readonly cells: readonly string[] };

/** A table whose every line belongs to the child it stands in; null where no child has any. */
function tableOf(about: Pick<FileTable, "kind" | "header" | "remarks" | "assumed">, pupils: readonly CtfPupil[], lineOf: LineOf, rowsOf: (pupil: CtfPupil) => readonly Row[]): FileTable | null {
  const records = pupils.flatMap((pupil) => rowsOf(pupil).map(({ said, cells }) => ({ line: lineOf(said, pupil), of: lineOf(pupil, pupil), cells: [saidIn(pupil, "upn"), ...cells] })));
  return records.length === 0 ? null : { ...about, header: ["UPN", ...about.header], records, emptyKeeps: true };
}

/** Contacts. The file knows no wish about being contacted, so somebody new is asked first; who is there for their office is left out. */
export function guardiansTable(pupils: readonly CtfPupil[], lineOf: LineOf): FileTable | null {
  const isForTheirOffice = (contact: Said) => SOCIAL_WORKER.has(saidIn(contact, "relationship").toLowerCase());
  const remarks = pupils.some(({ contact }) => contact.some(isForTheirOffice)) ? [{ reason: "Social workers among the contacts are not read from this file. Who else is involved is sent by the safeguarding lead." }] : [];
  return tableOf({
    kind: "guardians", header: ["Name", "Relationship", "Parental Responsibility", "Contact", "Phone", "E-mail", "Language"], remarks,
    assumed: { Relationship: "not recorded", "Parental Responsibility": "not known", Contact: "ask first" },
  }, pupils, lineOf, ({ contact }) => contact.filter((one) => !isForTheirOffice(one)).map((said) => ({ said, cells: [
    nameOf(said), relationshipIn(saidIn(said, "relationship")), saidIn(said, "responsible", "responsibility", "parentalresponsibility"), "",
    saidIn(said, "phones/phone/phoneno", "telephone"), saidIn(said, "email"), languageIn(saidIn(said, "languages/type/language", "language")),
  ] })));
}

const nameOf = (contact: Said): string => {
  const forename = saidIn(contact, "forename"), surname = saidIn(contact, "surname");
  return [forename || (surname && saidIn(contact, "title")), surname].filter(Boolean).join(" ");
};

/** Since when a special educational need or free school meals hold, period by period. */
export function periodsTable(pupils: readonly CtfPupil[], lineOf: LineOf): FileTable | null {
  const earlier = pupils.some(({ sen }) => sen.some((period) => isEarlierSen(saidIn(period, "senprovision"))));
  return tableOf({
    kind: "status-periods", header: ["Status", "Value", "From", "Until"],
    remarks: earlier ? [{ reason: "School Action and School Action Plus are read as SEN support, and a Statement as an Education, Health and Care Plan." }] : [],
  }, pupils, lineOf, ({ sen, fsm }) => [
    ...sen.map((said) => ({ said, cells: ["sen", senIn(saidIn(said, "senprovision")), dateIn(said, "startdate"), dateIn(said, "enddate")] })),
    ...fsm.map((said) => ({ said, cells: ["fsm", "Y", dateIn(said, "fsmstartdate"), dateIn(said, "fsmenddate")] })),
  ]);
}

/** The sessions of school years, as the school that sent the file counted them, up to the day it was written. */
export function summaryTable(pupils: readonly CtfPupil[], lineOf: LineOf, written: Day): FileTable | null {
  const named = [...new Set(pupils.flatMap(({ attendance }) => attendance.map((year) => saidIn(year, "year"))))].filter((year) => /^(19|20|21)\d\d$/.test(year)).sort();
  // A year is named by the calendar year it begins in. A writer whose last year would lie ahead names them by the one they end in.
  const back = named.length > 0 && schoolYearStart(Number(named.at(-1))) > written ? 1 : 0;
  const years = named.map((year) => schoolYearName(Number(year) - back));
  const periodOf = (year: string): readonly [string, string] => {
    if (!named.includes(year)) return [year, year];
    const begins = Number(year) - back, ends = schoolYearEnd(begins);
    return [schoolYearStart(begins), ends < written ? ends : written];
  };
  return tableOf({
    kind: "attendance-summary", header: ["From", "To", "Sessions Possible", "Sessions Attended", "Authorised Absences", "Unauthorised Absences"],
    remarks: named.length > 0 ? [{ reason: `The attendance of ${listed(named)} in this file is read as that of the school ${years.length === 1 ? "year" : "years"} ${listed(years)}.` }] : [],
  }, pupils, lineOf, ({ attendance }) => attendance.map((said) => ({ said, cells: [
    ...periodOf(saidIn(said, "year")), ...["sessionspossible", "sessionsattended", "sessionsauthorised", "sessionsunauthorised"].map((path) => saidIn(said, path)),
  ] })));
}

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);
