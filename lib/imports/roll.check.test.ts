import { describe, expect, it } from "vitest";
import { ADA, BEN, check, checkAs } from "./check.samples";

const HEADER = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group";
const BASE = `${ADA},Lovelace,Ada,10/12/2014,Year 7`;
/** One child with one more column. */
const withCell = (column: string, value: string) => check([`${HEADER},${column}`, `${BASE},${value}`]);

describe("a line of the roll", () => {
  it("reads every column of the template", () => {
    const header = `${HEADER},Preferred Forename,Class,Class Staff,Sex,SEN Status,FSM,FSM From,Pupil Premium,EAL,Ethnicity,Young Carer,Service Child,Enrolment,Home Authority,Date of Admission,Date of Leaving,Household`;
    const row = `${BASE},Ad,7A,Ms@School.example; b@school.example,Female,sen  support,T,2026-09-01,1,false,wbri,P,no,main dual,801,2026-09-01,2027-03-01,H1`;
    expect(checkAs("roll", [header, row])).toMatchObject({
      kind: "roll", format: "csv", rows: 1, rejected: [], warnings: [],
      checked: [{
        line: 2, upn: ADA, surname: "Lovelace", forename: "Ada", bornOn: "2014-12-10", yearGroup: "7", preferredForename: "Ad", className: "7A",
        classStaff: ["ms@school.example", "b@school.example"], sex: "F", sen: "K", fsm: true, fsmFrom: "2026-09-01", pupilPremium: true, eal: false, ethnicity: "WBRI",
        youngCarer: "P", serviceChild: "N", enrolment: "M", homeAuthority: "801", admittedOn: "2026-09-01", leftOn: "2027-03-01", household: "H1",
      }],
    });
  });

  it("is null where the file has no such column or an empty cell", () =>
    expect(withCell("Sex", "")).toMatchObject({ checked: [{ sex: null, className: null, fsm: null, classStaff: [], leftOn: null }] }));

  it("reads the headings of other systems", () => {
    const file = checkAs("roll", ["Adno,unique pupil  number,SURNAME,First Name,DOB,NC Year,Tutor Group,Gender,SEN Provision,Eligible for Free Meals", `12,${ADA},Lovelace,Ada,10/12/2014,7,7A,F,N,F`]);
    expect(file.checked).toMatchObject([{ surname: "Lovelace", forename: "Ada", bornOn: "2014-12-10", yearGroup: "7", className: "7A", sex: "F", sen: "N", fsm: false }]);
    expect(file.warnings).toEqual([{ reason: expect.stringContaining("Adno") }]);
  });

  it.each([["characters without a width at either end", (cell: string) => `\u200b${cell}\u2060 `], ["=\"…\", which keeps a spreadsheet from counting", (cell: string) => `="${cell}"`], ["a space before the quotation mark", (cell: string) => ` "${cell}"`]])("reads cells with %s", (_, written) =>
    expect(checkAs("roll", [HEADER, BASE.split(",").map(written).join(",")])).toMatchObject({ rejected: [], checked: [{ upn: ADA, surname: "Lovelace", bornOn: "2014-12-10", yearGroup: "7" }] }));
  it("reads the headings of computers", () =>
    expect(checkAs("roll", ["upn;legal_last_name;legal_first_name;date_of_birth;year_group;is_fsm;eal_status;entry_date", `${ADA};Lovelace;Ada;2014-12-10;7;Y;N;2026-09-01`])).toMatchObject({
      checked: [{ fsm: true, eal: false, admittedOn: "2026-09-01" }], warnings: [] }));

  it("prefers the template's own heading to another's", () =>
    expect(check([`Surname,${HEADER}`, `Byron,${BASE}`])).toMatchObject({ checked: [{ surname: "Lovelace" }], warnings: [{ reason: expect.stringContaining("Surname") }] }));

  it.each([["Year 7", "7"], ["7", "7"], ["07", "7"], ["Y7", "7"], ["R", "R"], ["Reception", "R"], ["year r", "R"], ["N1", "N1"], ["n2", "N2"], ["14", "14"]])("year group %s is %s", (written, group) =>
    expect(check([HEADER, `${ADA},Lovelace,Ada,10/12/2014,${written}`])).toMatchObject({ checked: [{ yearGroup: group }] }));

  it.each([
    ["Sex", "Male", "sex", "M"], ["SEN Status", "No Special  Educational Need", "sen", "N"], ["SEN Status", "\"Education, Health and Care Plan\"", "sen", "E"], ["SEN Status", "K - SEN Support", "sen", "K"], ["FSM", "0", "fsm", false], ["FSM", "Y - Yes", "fsm", true], ["EAL", "Yes", "eal", true],
    ["Service Child", "refused", "serviceChild", "R"], ["Young Carer", "Identified by school", "youngCarer", "S"], ["Enrolment", "Guest", "enrolment", "G"], ["Ethnicity", "White - British", "ethnicity", "WBRI"],
  ])("%s %s is %s %s", (column, written, field, value) => expect(withCell(column, written)).toMatchObject({ checked: [{ [field]: value }] }));

  it.each([
    ["Sex", "X", "Use one of: M, F."], ["SEN Status", "S", "Use one of: N, K, E."], ["SEN Status", "K - EHCP", "Use one of: N, K, E."], ["SEN Status", "Q - SEN Support", "Use one of: N, K, E."], ["FSM", "maybe", "Use one of: Y, N."], ["Young Carer", "Yes", "Use one of: N, P, S."], ["Service Child", "Q", "Use one of"],
    ["Enrolment", "Z", "Use one of"], ["Ethnicity", "Martian folk", "census code"], ["Home Authority", "80", "three-digit"], ["FSM From", "soon", "not a date"], ["Date of Admission", "31/02/2027", "no 31 February"], ["Date of Leaving", "2027-02-29", "no 29 February"],
  ])("%s %s is rejected: %s", (column, value, reason) => expect(withCell(column, value)).toMatchObject({ checked: [], rejected: [{ line: 2, column, value, reason: expect.stringContaining(reason) }] }));

  it("rejects a year group that is none", () => expect(check([HEADER, `${ADA},L,A,10/12/2014,15`])).toMatchObject({ rejected: [{ column: "Year Group", reason: expect.stringContaining("N1, N2, R") }] }));
});

describe("two lines with one UPN", () => {
  it("are two children and one mistake where the name differs: both are rejected", () =>
    expect(check([HEADER, BASE, `${BEN},Bell,Ben,10/12/2014,7`, `${ADA},Lovelace,Adam,10/12/2014,7`])).toMatchObject({
      checked: [{ upn: BEN }], rejected: [{ line: 2, column: "UPN", reason: expect.stringContaining("lines 2 and 4") }, { line: 4, column: "UPN" }],
    }));
  it("also where the birth date differs", () => expect(check([HEADER, BASE, `${ADA},Lovelace,Ada,11/12/2014,7`])).toMatchObject({ checked: [], rejected: [{ line: 2 }, { line: 3 }] }));
  it("are one child where only the rest differs", () =>
    expect(check([HEADER, BASE, `${ADA},LOVELACE,Ada,2014-12-10,8`])).toMatchObject({ checked: [{ line: 3, yearGroup: "8" }], rejected: [], warnings: [{ line: 2 }, { line: 3 }] }));
  it("are no pair where both UPNs are wrong", () => expect(check([HEADER, `,L,A,10/12/2014,7`, `,L,A,10/12/2014,7`])).toMatchObject({ rejected: [{ line: 2 }, { line: 3 }] }));
});

describe("improbable, so it lands with a warning", () => {
  it.each([["Date of Admission", "2027-09-01", "after today"], ["Class Staff", "Ms Bell", "Class Staff takes e-mail"], ["Ethnicity", "WENG", "WENG"]])("%s %s", (column, value, reason) =>
    expect(withCell(column, value)).toMatchObject({ checked: [{ line: 2 }], rejected: [], warnings: [{ line: 2, reason: expect.stringContaining(reason) }] }));
  it("a birth date that does not fit the year group", () => {
    expect(check([HEADER, `${ADA},L,A,10/12/2014,9`])).toMatchObject({ checked: [{ yearGroup: "9" }], warnings: [{ line: 2, reason: expect.stringContaining("does not fit") }] });
    expect(check([HEADER, BASE], { academicYear: "2027/28" })).toMatchObject({ warnings: [{ reason: expect.stringContaining("2027/28") }] });
  });
  it("leaving before arriving", () =>
    expect(check([`${HEADER},Date of Admission,Date of Leaving`, `${BASE},2026-09-01,2026-08-01`])).toMatchObject({ checked: [{}], warnings: [{ reason: expect.stringContaining("before Date of Admission") }] }));
});
