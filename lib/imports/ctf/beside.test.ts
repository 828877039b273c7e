// What comes along with the children of a Common Transfer File.
import { describe, expect, it } from "vitest";
import { ADA, upnOf } from "../check.samples";
import type { CheckedFile, RowOf, TableChecked } from "../rows";
import { ctfOf, fixture, pupil, rollOf } from "./ctf.samples";

function besideIn<K extends keyof RowOf>({ beside }: Pick<CheckedFile, "beside">, kind: K) {
  return beside.find((table) => table.kind === kind) as Extract<TableChecked, { kind: K }> & { readonly checked: readonly RowOf[K][] };
}
const contact = (inside: string) => `<Contacts><Contact>${inside}</Contact></Contacts>`;
const nobodyOnRoll = { isOnRoll: () => false };

describe("version 25, with every block", () => {
  it("contacts are guardians of a child who arrives in the same file; a social worker is left out", async () => {
    const file = await rollOf(fixture("version-25.xml"), nobodyOnRoll);
    const guardians = besideIn(file, "guardians");
    expect(guardians).toMatchObject({ rows: 2, rejected: [], checked: [
      { line: 88, upn: ADA, name: "Anne Byron", relationship: "Mother", parentalResponsibility: "Y", contact: "ask first", phone: "07700 900123", email: "anne@family.example", language: null },
      { line: 107, upn: ADA, name: "Mr Babbage", relationship: "Other contact", parentalResponsibility: "not known", contact: "ask first", phone: null, language: "French" },
    ] });
    expect(guardians.warnings).toEqual([{ reason: expect.stringContaining("Social workers among the contacts are not read") }]);
    expect(JSON.stringify(file)).not.toContain("Somebody");
  });
  it("a wish about being contacted, and all that a contact does not say, is nothing said", async () => {
    const [anne, babbage] = besideIn(await rollOf(fixture("version-25.xml")), "guardians").checked;
    expect(anne!.unsaid).toEqual(["Contact", "Language"]);
    expect(babbage!.unsaid).toEqual(["Parental Responsibility", "Contact", "Phone", "E-mail"]);
  });
  it("the histories of special educational need and of free school meals, period by period", async () => {
    expect(besideIn(await rollOf(fixture("version-25.xml"), nobodyOnRoll), "status-periods")).toMatchObject({ rows: 5, rejected: [], checked: [
      { line: 67, status: "sen", value: "N", from: "2019-09-02", until: null }, { line: 71, status: "sen", value: "K", from: "2024-09-03", until: null },
      { line: 53, status: "fsm", value: "Y", from: "2021-01-04", until: "2022-07-22" }, { line: 58, status: "fsm", from: "2024-09-02", until: null },
      { line: 172, status: "fsm", from: "2020-09-02", until: "2023-07-21" },
    ] });
  });
  it("attendance as a summary of its school year, which is said", async () => {
    const summary = besideIn(await rollOf(fixture("version-25.xml"), nobodyOnRoll), "attendance-summary");
    expect(summary.checked).toMatchObject([{ line: 127, upn: ADA, from: "2025-08-01", until: "2026-07-31", possible: 380, attended: 364, authorised: 12, unauthorised: 4 }]);
    expect(summary.warnings).toEqual([{ reason: "The attendance of 2025 in this file is read as that of the school year 2025/26." }]);
  });
});

describe("single entries", () => {
  it("years named by the one they end in, and the year that is not over", async () => {
    const years = (...names: readonly number[]) => `<Attendance>${names.map((name) => `<YearData><Year>${name}</Year><SessionsPossible>10</SessionsPossible><SessionsAttended>9</SessionsAttended></YearData>`).join("")}</Attendance>`;
    const periods = async (...names: readonly number[]) => besideIn(await rollOf(ctfOf(pupil(ADA, years(...names)))), "attendance-summary").checked.map(({ from, until }) => `${from} ${until}`);
    expect(await periods(2025, 2026)).toEqual(["2025-08-01 2026-07-31", "2026-08-01 2026-09-10"]);
    expect(await periods(2026, 2027)).toEqual(["2025-08-01 2026-07-31", "2026-08-01 2026-09-10"]);
  });
  it("a contact without a name and a period without its day are rejected, each on its own line", async () => {
    const file = await rollOf(ctfOf(pupil(ADA, `\n${contact("<Relationship>PAF</Relationship>")}\n<SENhistory><SEN><SENprovision>K</SENprovision></SEN></SENhistory>`)));
    expect(besideIn(file, "guardians").rejected).toMatchObject([{ line: 5, column: "Name" }]);
    expect(besideIn(file, "status-periods").rejected).toMatchObject([{ line: 6, column: "From" }]);
  });
  it("beside a child who cannot land nothing lands, which is said once and counts nowhere", async () => {
    const file = await rollOf(ctfOf(pupil("A801200005001", contact("<Surname>Byron</Surname><Forename>Anne</Forename>").repeat(2)), pupil(upnOf(2), contact("<Surname>Hopper</Surname>"))), nobodyOnRoll);
    expect(file).toMatchObject({ rows: 2, rejected: [{ line: 4 }] });
    expect(file.warnings.filter(({ line }) => line === 4)).toEqual([{ line: 4, reason: expect.stringContaining("left out with the child") }]);
    expect(besideIn(file, "guardians")).toMatchObject({ rows: 1, rejected: [], checked: [{ name: "Hopper" }] });
  });
  it("codes of before 2015 are read in today's, which is said", async () => {
    const periods = besideIn(await rollOf(fixture("version-9.xml")), "status-periods");
    expect(periods.checked).toMatchObject([{ value: "K", from: "2022-01-05" }, { value: "K", from: "2020-09-07" }]);
    expect(periods.warnings).toEqual([{ reason: expect.stringContaining("School Action") }]);
  });
});
