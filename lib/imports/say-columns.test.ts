import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { NOT_READ } from "./find-columns";
import { alreadyRead, candidateOf, columnsToSay, headingsToChoose, seemsToBe, toRemember, whatItCanBe } from "./say-columns";

const ROLL = candidateOf("roll")!, ID = "00000000-0000-4000-8000-000000000001";
const HEADINGS = ["Pupil No", "Sname", "Forename", "DOB", "Year", "Tut Grp", "Gender"];
const posted = (more: object) => columnsToSay.safeParse({ importId: ID, version: "1", what: "roll", ...more });
const wrong = (more: object) => { const said = posted(more); return said.success ? {} : Object.fromEntries(said.error.issues.map(({ path, message }) => [path.join(), message])); };
const ALL = { "column-upn": "pupilno", "column-legalsurname": "sname", "column-legalforename": "forename", "column-dateofbirth": "dob", "column-yeargroup": "year" };

describe("what a person chooses from", () => {
  it("is each heading once; sessions, empty headings and those that are there twice are left out", () =>
    expect(headingsToChoose(["UPN", "", "Sname", "07/09/2026 AM", "Date", "date"])).toEqual([{ value: "upn", label: "UPN" }, { value: "sname", label: "Sname" }]));
  it("is what their office sends, and marks with a column a session only where there are such", () => {
    const kinds = (headings: readonly string[]) => whatItCanBe(headings, "data-manager").map(({ value }) => value);
    expect(kinds(["UPN"])).toContain("marks-session");
    expect(kinds(["UPN"])).not.toContain("marks-columns");
    expect(kinds(["Pupil", "07/09/2026 AM"])).toContain("marks-columns");
    expect(kinds(["UPN"])).not.toContain("involvement");
    expect(whatItCanBe(["UPN"], "safeguarding-lead").map(({ value }) => value)).toEqual(["involvement"]);
  });
  it("starts with what the file seems to be, where enough tells", () => {
    expect(seemsToBe(HEADINGS, "data-manager", undefined)).toBe("roll");
    expect(seemsToBe(["a", "b"], "data-manager", undefined)).toBeNull();
    expect(seemsToBe(["a", "b"], "data-manager", "suspensions")).toBe("suspensions");
    expect(seemsToBe(["UPN", "Kind", "Start"], "data-manager", undefined)).toBeNull();
  });
  it("has filled in what Seen reads by itself, or was told before, and nothing that is unclear", () => {
    expect(Object.fromEntries(alreadyRead(HEADINGS, ROLL, []))).toEqual({ "Legal Forename": "forename", "Date of Birth": "dob", "Year Group": "year", Sex: "gender" });
    expect(alreadyRead(HEADINGS, ROLL, [{ kind: "roll", heading: "tutgrp", column: "Class", saidOn: day("2027-03-03") }]).get("Class")).toBe("tutgrp");
    expect(alreadyRead(["UPN", "Reg", "Form"], ROLL, []).has("Class")).toBe(false);
  });
});

describe("what they post", () => {
  it("is a heading for each column", () => expect(posted({ ...ALL, "column-class": "tutgrp", "column-sex": "" })).toMatchObject({ success: true, data: { said: new Map([["UPN", "pupilno"], ["Legal Surname", "sname"], ["Legal Forename", "forename"], ["Date of Birth", "dob"], ["Year Group", "year"], ["Class", "tutgrp"]]) } }));
  it("must say every needed column", () => expect(wrong({ ...ALL, "column-upn": "", "column-legalsurname": undefined })).toEqual({ "column-upn": "Choose the heading that means UPN.", "column-legalsurname": "Choose the heading that means Legal Surname." }));
  it("cannot use a heading twice", () => expect(wrong({ ...ALL, "column-class": "sname" })).toEqual({ "column-class": "This heading is already chosen for Legal Surname. Choose another." }));
  it("must say what the file is", () => expect([wrong({ what: "" }), wrong({ what: "dinner" })]).toEqual([{ what: "Choose what this file is." }, { what: "Choose what this file is." }]));
  it("must say one figure of a summary", () => expect(Object.keys(wrong({ what: "attendance-summary", "column-upn": "upn" }))).toHaveLength(1));
});

describe("what is remembered", () => {
  const remembered = (said: Record<string, string>, headings: readonly string[] = HEADINGS) => Object.fromEntries(toRemember(headings, ROLL, new Map(Object.entries(said))).map(({ heading, column }) => [heading, column]));
  const FOUND = { "Legal Forename": "forename", "Date of Birth": "dob", "Year Group": "year", Sex: "gender" };
  it("is what Seen would not have read so by itself", () => expect(remembered({ ...FOUND, UPN: "pupilno", "Legal Surname": "sname", Class: "tutgrp" })).toEqual({ pupilno: "UPN", sname: "Legal Surname", tutgrp: "Class" }));
  it("is also that a column Seen would read is none", () => {
    const { Sex: _, ...others } = FOUND;
    expect(remembered({ ...others, UPN: "pupilno", "Legal Surname": "sname" })).toEqual({ pupilno: "UPN", sname: "Legal Surname", gender: NOT_READ });
  });
  it("is which of two it is", () => expect(remembered({ UPN: "upn", Class: "form" }, ["UPN", "Reg", "Form"])).toEqual({ form: "Class" }));
  it("is everything, where only the kind was in doubt", () => expect(remembered({ UPN: "upn" }, ["UPN", "House"])).toEqual({ upn: "UPN" }));
});
