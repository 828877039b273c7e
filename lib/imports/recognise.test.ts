// Which kind a header is of, and which column each heading means; where two would do, it asks.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { day } from "../kernel/calendar";
import { ADA, BEN, check, checkAs, refusal } from "./check.samples";
import { NOT_READ } from "./find-columns";
import { plain, sessionHeading } from "./headings";
import { CANDIDATES, recognise } from "./recognise";
import { KINDS } from "./vocabulary";

const kindOf = (header: string) => { const found = recognise(header.split(",")); return "refused" in found ? found.refused : `${found.kind}${found.shape ? ` ${found.shape}` : ""}`; };
const columnsOf = (header: string) => { const found = recognise(header.split(",")); if ("refused" in found) throw new Error(found.refused); return Object.fromEntries([...found.at].map(([title, index]) => [title, header.split(",")[index]])); };

describe("a kind is told by its columns", () => {
  it.each([
    ["Unique Pupil Number (UPN),Surname,Forename(s),Date of birth,Year group", "roll"], ["upn,LEGAL  LAST NAME,legal first name,D.O.B.,NC-Year", "roll"],
    ["UPN,Date,AM/PM,Attendance mark", "marks session"], ["UPN,Week Commencing,Sessions/Marks", "marks from"], ["UPN,Mon 07/09/2026 AM", "marks columns"],
    ["UPN,Surname,Forename,DOB,Year,Date,Session,Mark", "marks session"], ["UPN,Surname,Forename,DOB,Year,07/09/2026 AM", "marks columns"],
    ["UPN,Surname,Forename,DOB,Year,Subject,Assessment Date,Against Expectation", "assessments"],
  ])("%s is %s", (header, kind) => expect(kindOf(header)).toBe(kind));
  it("what a system prints is found", () => expect(columnsOf("UPN,Legal Last Name,Legal First Name,Date of birth,Year Taught In,Registration Form,Gender,Free School Meals Eligible,Pupil Premium Indicator,English as Additional Language")).toMatchObject({
    Class: "Registration Form", Sex: "Gender", FSM: "Free School Meals Eligible", "Pupil Premium": "Pupil Premium Indicator", EAL: "English as Additional Language", "Year Group": "Year Taught In",
  }));
  it("a surer name goes before one that may mean another", () => expect(columnsOf("UPN,First Name,Legal First Name,Surname,Legal Surname,DOB,Year")).toMatchObject({ "Legal Forename": "Legal First Name", "Legal Surname": "Legal Surname" }));
  it("a former UPN is none", () => expect(kindOf("Former UPN,Surname,Forename,DOB,Year")).toContain("no column: UPN"));
  it("a file that is of two kinds alike is asked about", () => expect(kindOf("UPN,Kind,From,Sessions")).toContain("involvement"));
  it("a file read as one kind that would do for a roll says so", () =>
    expect(checkAs("suspensions", ["UPN,Surname,Forename,DOB,Year,From,Sessions", `${ADA},Lovelace,Ada,10/12/2014,7,01/03/2027,2`]).warnings.map(({ reason }) => reason).join()).toContain("would do for roll as well"));
});

test("no name stands for two columns of a template", () => {
  for (const { kind, template } of CANDIDATES) {
    const names = template.columns.flatMap(({ title, also, perhaps = [] }) => [title, ...also, ...perhaps]);
    expect(new Set(names.map(plain)).size, kind).toBe(names.length);
  }
});

describe("two headings that could be one column", () => {
  const header = "UPN,Surname,Forename,DOB,Year,Reg,Tutor Group";
  const row = (reg: string, tutor: string, upn = ADA) => `${upn},Lovelace,Ada,10/12/2014,7,${reg},${tutor}`;
  it("are asked about where what they hold differs", () => expect(check([header, row("7A", "7A"), row("7B", "7C", BEN)])).toMatchObject({
    refused: "Two columns could be Class: “Tutor Group” and “Reg”, and they do not say the same. Say which one it is, or send the file with one of them.",
    headings: header.split(","),
  }));
  it("are one where they say the same", () => expect(checkAs("roll", [header, row("7A", "7A")]).checked).toMatchObject([{ className: "7A" }]));
  it("do not count where one of them is empty throughout", () => expect(checkAs("roll", [header, row("7A", ""), row("7B", "", BEN)]).checked).toMatchObject([{ className: "7A" }, { className: "7B" }]));
  it("are not asked about once somebody has said", () => {
    const meanings = [{ kind: "roll", heading: "reg", column: "Class", saidOn: day("2027-03-03") }] as const;
    expect(checkAs("roll", [header, row("7B", "7C")], { meanings })).toMatchObject({ checked: [{ className: "7B" }], readAs: [{ column: "Class", heading: "Reg", saidOn: "2027-03-03" }] });
  });
});

describe("what a school has said of its headings", () => {
  const header = "Pupil No,Sname,Forename,DOB,Year,Reg";
  const row = `${ADA},Lovelace,Ada,10/12/2014,7,7A`;
  const said = (heading: string, column: string, kind: "roll" | "guardians" = "roll") => ({ kind, heading, column, saidOn: day("2027-03-03") });
  it("is asked for first", () => expect(check([header, row])).toMatchObject({ refused: expect.stringContaining("no column: UPN, Legal Surname"), headings: header.split(",") }));
  it("is used for its kind, and not for another", () => {
    expect(checkAs("roll", [header, row], { meanings: [said("pupilno", "UPN"), said("sname", "Legal Surname")] }).checked).toMatchObject([{ upn: ADA, surname: "Lovelace", className: "7A" }]);
    expect(refusal(check([header, row], { meanings: [said("pupilno", "UPN", "guardians"), said("sname", "Legal Surname")] }))).toContain("no column: UPN");
  });
  it("may be that a heading is none of ours", () =>
    expect(checkAs("roll", ["UPN,Surname,Forename,DOB,Year,Reg", row], { meanings: [said("reg", NOT_READ)] }).columns).not.toContain("Class"));
  it("finds the headings under a title", () =>
    expect(checkAs("roll", ["Report: pupils", "Alpha,Beta,Gamma,Delta,Epsilon", row.replace(",7A", "")], { meanings: [said("alpha", "UPN"), said("beta", "Legal Surname"), said("gamma", "Legal Forename"), said("delta", "Date of Birth"), said("epsilon", "Year Group")] }).rows).toBe(1));
});

describe("headings that are sessions", () => {
  it.each(["07/09/2026 AM", "2026-09-07 am", "Mon 07/09/2026 AM", "Monday, 07/09/2026 (AM)", "AM 07/09/2026", "07/09/2026 00:00:00 AM", "2026-09-07T00:00:00 AM", "07/09/2026AM", "2026-09-07 - AM", "AM session 07/09/2026", "Mon 7 Sep 2026 AM", "7 September 2026 (AM)", "07-Sep-26 AM", "AM 7th Sept. 2026", "07Sep2026 AM"])("%s", (heading) =>
    expect(checkAs("marks", [`UPN,"${heading}"`, `${ADA},/`]).checked).toMatchObject([{ at: 60, marks: "/" }]));
  it.each(["AM", "07/09/2026", "07/09/2026 EV", "07/09/2026 AM PM", "07/09/2026 AM 2", "Week 07/09/2026 AM", "07/09/2026 08/09/2026 AM", "07 September AM"])("%s is none", (heading) => expect(sessionHeading(heading)).toBeNull());
  it.each(["09/25/2026 AM", "AM 09/25/2026", "Fri 09/25/2026 PM", "09/25/2026 12:00 AM"])("%s refuses the file whole", (heading) => expect(refusal(check([`UPN,07/09/2026 AM,${heading}`, `${ADA},/,/`]))).toContain("month first"));
  it.each([["07/09/2026,08/09/2026", "07/09/2026"], ["Mon 07/09/2026,", "Mon 07/09/2026"]])("%s, which do not say which half of the day, are asked for it", (days, first) =>
    expect(refusal(check([`UPN,Name,${days}`, `${ADA},Ada,/,\\`]))).toMatch(new RegExp(`^Marks one column a session need AM or PM in each heading: “${first}” names a day only\\.`)));
  it.each(["08/09/26 AM", "2026-9-8 AM", "31/02/2027 AM", "31 Feb 2027 AM"])("%s is a session that cannot be read: the file is refused whole, for its marks would be missing", (heading) =>
    expect(refusal(check([`UPN,2026-09-07 AM,${heading}`, `${ADA},/,/`]))).toMatch(/^The column .* is a session, and Seen cannot read its date\. Nothing .* Write it as/));
  it("a day of the week that is another refuses the file whole", () => expect(refusal(check(["UPN,Mon 09/07/2026 AM", `${ADA},/`]))).toContain("may be month first"));
});

describe("lines above the headings", () => {
  const rows = ["UPN,Surname,Forename,DOB,Year", `${ADA},Lovelace,Ada,10/12/2014,7`, `${BEN},Babbage`, "Total: 2"];
  const titles = ["Report: Pupil list", "", "Eastmere Academy,,Date: 07/09/2026"];
  it("are passed over and named, and line numbers stay those of the file", () => expect(check([...titles, ...rows])).toMatchObject({
    kind: "roll", rows: 3, checked: [{ line: 5 }], rejected: [{ line: 6, reason: expect.stringContaining("2 columns and the header 5") }, { line: 7, column: "UPN", value: "Total: 2", reason: expect.stringContaining("line of totals") }],
    warnings: [{ reason: "2 lines stand above the headings and were not read: “Report: Pupil list”, “Eastmere Academy Date: 07/09/2026”." }],
  }));
  it("are passed over again on each page of a report, with its headings and the number of the page; any other line is told", () => {
    const page = [...titles, ...rows.slice(0, 2)];
    expect(check([...page, "", ...titles, rows[0]!, `${BEN},Babbage,Ben,11/12/2014,7`, "Page 2 of 2", "Printed on 07/09/2026 by Office,,,,", "Footer"])).toMatchObject({
      kind: "roll", rows: 4, checked: [{ line: 5 }, { line: 11 }],
      rejected: [{ line: 13, column: "UPN", value: "Printed on 07/09/2026 by Office", reason: expect.stringContaining("is of the report") }, { line: 14, reason: expect.stringContaining("one column and the header 5") }],
      warnings: [{}, { reason: "Lines 7, 9, 10, 12 repeat the headings, a title or a page number of the report, and were not read." }],
    });
  });
  it.each([["Total pupils,3,,,", "line of totals"], ["Count of pupils: 3,,,,", "line of totals"], ["Average,,92.1,5,2.9", "line of totals"], ["Printed,20/11/2026,,,", "is of the report"], ["Report produced by Office, Eastmere, 20/11/2026", "is of the report"], ["Note: guests are left out,,,,", "is of the report"],
    ["Prints,Ada,10/12/2014,7,7A", "A UPN is a letter"], ["Total,Ada,10/12/2014", "line of totals"]])("and those below the children are told as what they are: %s", (below, reason) =>
    expect(check([...rows.slice(0, 2), below])).toMatchObject({ rows: 2, rejected: [{ line: 3, column: "UPN", reason: expect.stringContaining(reason) }] }));
  it("also where the count stands under UPN", () =>
    expect(check(["MIS ID,UPN,Surname,Forename,DOB,Year", `9,${ADA},Lovelace,Ada,10/12/2014,7`, "Total,1,,,,"])).toMatchObject({ rejected: [{ line: 3, column: "UPN", value: "1", reason: expect.stringContaining("line of totals") }] }));
  it("repeat nothing where they name a child", () => {
    const beth = `${BEN},Babbage,Ben,11/12/2014,7`;
    expect(check([beth, ...rows.slice(0, 2), beth])).toMatchObject({ rows: 2, checked: [{ line: 3 }, { line: 4 }] });
  });
  it("are looked through for twenty lines, not more", () => {
    expect(check([...Array.from({ length: 19 }, (_, i) => `Line ${i}`), ...rows])).toMatchObject({ kind: "roll" });
    expect(refusal(check([...Array.from({ length: 20 }, (_, i) => `Line ${i}`), ...rows]))).toContain("none of the files");
  });
  it.each([["Printed 12/31/2026 at 09:00"], ["Printed", "\"Date: 12/31/26\""]])("that hold a date that can only be month first refuse the file", (...above) => expect(refusal(check([...above, ...rows]))).toContain("month first"));
  it("do not hide such a date under the headings, nor in a column that is not read", () => {
    expect(refusal(check([...titles, rows[0]!, `${ADA},Lovelace,Ada,12/31/2014,7`]))).toMatch(/^Line 5: 12\/31\/2014 can only be read month first/);
    expect(refusal(check([`${rows[0]},Last review`, `${ADA},Lovelace,Ada,10/12/2014,7,03/25/2027`]))).toMatch(/^Line 2: 03\/25\/2027/);
  });
  it("a child's line is never taken for headings", () => expect(check(["x,y", `${ADA},Lovelace,Ada,10/12/2014`, "1,Ada,Lovelace,7"])).toMatchObject({ headings: ["x", "y"] }));
});

test("the order of columns, and case, spaces and punctuation in headings, change nothing that is recognised", () => {
  const spelt = fc.constantFrom((text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase(), (text: string) => text.replaceAll(" ", "  "), (text: string) => text.replaceAll(" ", "_"), (text: string) => ` ${text}.`);
  const asked = fc.constantFrom(...CANDIDATES.filter(({ shape }) => shape !== "columns")).chain(({ kind, shape, template }) =>
    fc.tuple(fc.shuffledSubarray([...template.columns.map(({ title }) => title)], { minLength: template.columns.length }), spelt).map(([titles, spell]) => ({ kind, shape, titles, spell })));
  fc.assert(fc.property(asked, ({ kind, shape, titles, spell }) => {
    const found = recognise(titles.map(spell));
    expect("refused" in found ? found.refused : [found.kind, found.shape, [...found.at].map(([title, index]) => [title, titles[index]])]).toEqual([kind, shape, expect.arrayContaining(titles.map((title) => [title, title]))]);
  }));
});
test("every kind has its candidate", () => expect(new Set(CANDIDATES.map(({ kind }) => kind))).toEqual(new Set(KINDS)));
