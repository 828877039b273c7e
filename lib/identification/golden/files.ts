// Golden cases as the files a school's office sends: the templates of contracts.md §1.
import { addDays, day, schoolYearOf } from "../../kernel/calendar";
import { bornOf, registerOf, upnAt } from "./facts";
import type { GoldenChild, GoldenSchool } from "./golden";

type Row = readonly (string | number)[];
const csv = (headings: string, rows: readonly Row[]): string => `${headings}\n${rows.map((row) => row.join(",")).join("\n")}\n`;

/** A week's marks as rows of one school year each: marks that run past 31 July are refused. */
function marksOf(school: GoldenSchool, child: GoldenChild, upn: string): readonly Row[] {
  return Object.entries(registerOf(school, child)).flatMap(([monday, marks]) => {
    const days = [0, 1, 2, 3, 4].map((i) => ({ on: addDays(day(monday), i), codes: marks.slice(2 * i, 2 * i + 2) }));
    const years = [...new Set(days.map(({ on }) => schoolYearOf(on)))];
    return years.map((year) => days.filter(({ on }) => schoolYearOf(on) === year)).map((own): Row => [upn, own[0]!.on, own.map(({ codes }) => codes).join("")]);
  });
}

/** File name → text. Values that no rule may use (ethnicity, EAL, sex) differ from child to child. */
export function goldenFiles(school: GoldenSchool): Readonly<Record<string, string>> {
  const rows = (of: (child: GoldenChild, upn: string, index: number) => readonly Row[]) => school.children.flatMap((child, i) => of(child, upnAt(school, i), i));
  const files: Readonly<Record<string, readonly [headings: string, rows: readonly Row[]]>> = {
    roll: ["UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Sex,EAL,Ethnicity,Young Carer,Date of Admission,Date of Leaving", rows((child, upn, i) => [[
      upn, `Golden${i}`, `Child${i}`, bornOf(child), child.year ?? "6", i % 2 ? "F" : "M", i % 3 ? "N" : "Y", ["WBRI", "BCRB", "APKN", "MWBC"][i % 4]!, child.youngCarer ?? "N", child.admitted ?? "", child.left ?? "",
    ]])],
    guardians: ["UPN,Name,Relationship,Parental Responsibility,Contact,Language,Interpreter", rows((_, upn, i) => [[upn, `Adult Golden${i}`, "mother", "Y", "yes", ["English", "Polish", "Urdu"][i % 3]!, i % 3 ? "Y" : "N"]])],
    marks: ["UPN,From,Marks", rows((child, upn) => marksOf(school, child, upn))],
    assessments: ["UPN,Subject,Date,Against Expectation,Years Below,Scale", rows((child, upn) => (child.assessments ?? []).map(([subject, on, against, years, scale]) => [upn, subject, on, against, years ?? "", scale ?? ""]))],
    wellbeing: ["UPN,Instrument,Version,Respondent,Date,Subscale,Score", rows((child, upn) => (child.sdq ?? []).map(([version, who, on, subscale, score]) => [upn, "SDQ", version, who, on, subscale, score]))],
    judgements: ["UPN,Date,By,Observation,Answer,Words", rows((child, upn) => (child.judgements ?? []).map(([on, what, answer, by]) => [upn, on, by ?? "teacher@example.org", what, answer ?? "", what === "strength" ? "kind to others" : ""]))],
    suspensions: ["UPN,From,Sessions,Reason Code", rows((child, upn) => (child.suspensions ?? []).map(([from, sessions]) => [upn, from, sessions, ""]))],
    insight: ["UPN,Date,By,Insight,Words", rows((child, upn) => (child.insight ?? []).map(([on, what]) => [upn, on, "lead@example.org", what, ""]))],
    "contacts-before": ["UPN,Date,From,Outcome,Words", rows((child, upn) => (child.contacts ?? []).map(([on, outcome]) => [upn, on, "school", outcome, ""]))],
  };
  return Object.fromEntries(Object.entries(files).flatMap(([kind, [headings, own]]) => (own.length ? [[kind, csv(headings, own)]] : [])));
}
