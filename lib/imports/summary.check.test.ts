import { describe, expect, it } from "vitest";
import { ADA, BEN, check, checkAs } from "./check.samples";

const HEADER = "UPN,From,To,Sessions Possible,Sessions Attended,Authorised Absences,Unauthorised Absences,% Attended,% Authorised,% Unauthorised";
const PERIOD = "2026-09-01,2027-03-05";
const one = (figures: string, options = {}) => check([HEADER, `${ADA},${PERIOD},${figures}`], options);
const landsWith = (reason: string) => ({ rejected: [], checked: [{ line: 2 }], warnings: [{ line: 2, reason: expect.stringContaining(reason) }] });

describe("a summary of attendance", () => {
  it("is read, counts and shares", () => expect(one("230,210,15,5,91.3%,6.52,2.17")).toMatchObject({
    kind: "attendance-summary", warnings: [], checked: [{
      upn: ADA, from: "2026-09-01", until: "2027-03-05", possible: 230, attended: 210, authorised: 15, unauthorised: 5,
      attendedShare: 0.913, authorisedShare: 0.0652, unauthorisedShare: 0.0217,
    }],
  }));
  it.each([
    ["% Attend", "91.3", { attendedShare: 0.913 }], ["% Attendance", "100", { attendedShare: 1 }], ["Attendance %", "91.3 %", { attendedShare: 0.913 }],
    ["% Auth Abs", "4", { authorisedShare: 0.04 }], ["% Unauth Abs", "0", { unauthorisedShare: 0 }], ["Possible Marks", "230", { possible: 230 }], ["Possible", "230", { possible: 230 }],
    ["Present", "210", { attended: 210 }], ["Attendances", "210", { attended: 210 }], ["Auth. Absences", "15", { authorised: 15 }], ["Unauth. Absences", "5", { unauthorised: 5 }],
    ["Authorised", "15", { authorised: 15 }], ["% Authorised", "6.5", { authorisedShare: 0.065 }], ["% Attended", "91.3", { attendedShare: 0.913 }],
  ])("one figure is enough: %s", (heading, cell, said) =>
    expect(check([`UPN,From,To,${heading}`, `${ADA},${PERIOD},${cell}`])).toMatchObject({ kind: "attendance-summary", rejected: [], checked: [said], warnings: [] }));
  it.each([["230,210,15,5,101,,", "% Attended", "0 to 100"], ["230,210.5,15,5,,,", "Sessions Attended", "whole number"], [",,,,good,,", "% Attended", "0 to 100"], [",,,,,,", "", "no figure"]])("%s is rejected", (figures, column, reason) =>
    expect(one(figures)).toMatchObject({ checked: [], rejected: [{ line: 2, column, reason: expect.stringContaining(reason) }] }));
  it("that ends before it begins is rejected", () =>
    expect(check([HEADER, `${ADA},2027-03-05,2026-09-01,230,,,,,,`])).toMatchObject({ rejected: [{ column: "To", value: "2026-09-01", reason: expect.stringContaining("before From (5 March 2027)") }] }));
  it("says where counts do not add up", () => {
    expect(one("230,210,15,6,,,")).toMatchObject(landsWith("are 231 together, and the possible sessions are 230"));
    expect(one("230,231,,,,,")).toMatchObject(landsWith("231 together"));
    expect(one("230,210,15,,,,")).toMatchObject({ checked: [{}], warnings: [] });
  });
  it("says where a share disagrees with its counts by more than a tenth of a point", () => {
    expect(one("1000,913,,,91.4,,")).toMatchObject({ checked: [{}], warnings: [] });
    expect(one("1000,913,,,91.41,,")).toMatchObject(landsWith("% Attended is 91.4%, and 913 of 1000 sessions are 91.3%"));
    expect(one("0,0,0,0,0,,")).toMatchObject({ checked: [{}], warnings: [] });
  });
});

describe("the period of a file that gives none", () => {
  const bare = (options = {}) => checkAs("attendance-summary", ["UPN,% Attend", `${ADA},91.3`], options);
  it("is this school year to today", () => {
    expect(bare().checked).toMatchObject([{ from: "2026-08-01", until: "2027-03-12" }]);
    expect(bare().warnings).toEqual([{ reason: "This file has no From and no To. It is read as 1 August 2026 to 12 March 2027." }]);
  });
  it("is the school year the file was sent for, whole where it is over", () =>
    expect(bare({ academicYear: "2025/26" }).checked).toMatchObject([{ from: "2025-08-01", until: "2026-07-31" }]));
  it("makes a line with it and a line without it one row", () =>
    expect(check(["UPN,From,To,% Attend", `${ADA},,,91`, `${ADA},2026-08-01,2027-03-12,92`])).toMatchObject({
      rows: 2, checked: [{ line: 3, attendedShare: 0.92 }], warnings: [{ reason: expect.stringContaining("no From and no To") }, { line: 2, reason: expect.stringContaining("same row") }],
    }));
  it("is said of the one column that is missing", () =>
    expect(checkAs("attendance-summary", ["UPN,From,% Attend", `${ADA},2026-09-01,91`]).warnings).toEqual([{ reason: "This file has no To. It is read as going up to 12 March 2027." }]));
});

describe("what is no summary", () => {
  it("a roll that also has percentages is the roll, and says that they are not read", () => {
    const file = checkAs("roll", ["UPN,Surname,Forename,DOB,Year,Reg,% Attend,% Unauth Abs", `${ADA},Lovelace,Ada,10/12/2015,6,6A,91.3,1.2`]);
    expect(file.checked).toHaveLength(1);
    expect(file.warnings).toContainEqual({ reason: expect.stringContaining("% Attend, % Unauth Abs") });
  });
  it("marks by session with a percentage at the end are marks", () =>
    expect(check(["UPN,2026-09-07 AM,2026-09-07 PM,% Attend", `${ADA},/,\\,100`])).toMatchObject({ kind: "marks", rejected: [] }));
  it("a column of UPNs alone is refused", () => expect(check(["UPN,House", `${BEN},Red`])).toHaveProperty("refused"));
});
