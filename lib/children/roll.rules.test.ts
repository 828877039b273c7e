import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { compareRoll, goneThoughNamed, perhapsTheSame, type OnRoll } from "./roll.rules";
import type { RollRow } from "./rows";

const TODAY = day("2027-03-12");
const ADA: OnRoll = {
  childId: "a", upn: "B801200005001", surname: "Quill", forename: "Ada", preferredForename: null, bornOn: day("2013-11-02"), yearGroup: "8", className: "8B", sex: null, sen: "K", fsm: null,
  fsmFrom: null, pupilPremium: null, eal: null, ethnicity: null, youngCarer: null, serviceChild: null, enrolment: null, homeAuthority: null, admittedOn: null, leftOn: null, household: null, goneOn: null,
};
const rowOf = ({ childId: _id, goneOn: _gone, ...child }: OnRoll, more: Partial<RollRow> = {}): RollRow => ({ ...child, line: 2, classStaff: [], ...more });
const compare = (rows: readonly RollRow[], standing: readonly OnRoll[], more: Partial<Parameters<typeof compareRoll>[2]> = {}) =>
  compareRoll(rows, new Map(standing.map((child) => [child.upn, child])), { columns: new Set(["Class", "SEN Status"]), mentioned: new Set(), partial: false, today: TODAY, ...more });

describe("a whole roll", () => {
  it("leaves out a child: gone", () => expect(compare([], [ADA]).gone).toEqual([ADA]));
  it("leaves out a child who is to leave in July: gone now", () => expect(compare([], [{ ...ADA, leftOn: day("2027-07-31") }]).gone).toHaveLength(1));
  it("leaves out a child who left yesterday: not gone", () => expect(compare([], [{ ...ADA, leftOn: day("2027-03-11") }]).gone).toEqual([]));
  it("leaves out a child who was gone already: counted once", () => expect(compare([], [{ ...ADA, goneOn: day("2027-01-11") }]).gone).toEqual([]));
  it("names a child only in a rejected line: not gone", () => expect(compare([], [ADA], { mentioned: new Set([ADA.upn]) }).gone).toEqual([]));
  it("in part leaves nobody out", () => expect(compare([], [ADA], { partial: true }).gone).toEqual([]));
  it("brings a gone child back: a change, said as one", () =>
    expect(compare([rowOf(ADA)], [{ ...ADA, goneOn: day("2027-01-11") }])).toMatchObject({ changed: [{ upn: ADA.upn }], changes: [{ column: "On the roll", willBe: "back on the roll" }] }));
});

describe("a cell", () => {
  it("of a column the file has is taken, also when empty", () => expect(compare([rowOf(ADA, { className: null })], [ADA]).changes).toMatchObject([{ column: "Class", was: "8B", willBe: "not recorded" }]));
  it("of a column the file does not have leaves what stands", () => expect(compare([rowOf(ADA, { household: null, preferredForename: "Adie" })], [{ ...ADA, household: "H1" }]).unchanged).toHaveLength(1));
});

it("two UPNs with one name and birth date may be one child, in the file or beside it", () => {
  expect(perhapsTheSame([rowOf(ADA, { upn: "P207000016049" })], [ADA])).toEqual([{ line: 2, upn: "P207000016049", other: ADA.upn }]);
  expect(perhapsTheSame([rowOf(ADA)], [ADA])).toEqual([]);
});

it("a line that is left out with the name of a child who is gone is told, by either forename", () => {
  const adie = { ...ADA, preferredForename: "Adie" };
  for (const name of ["ada quill", "Adie Quill"]) expect(goneThoughNamed([adie], [{ line: 7, name }])).toEqual([{ line: 7, upn: ADA.upn }]);
  expect(goneThoughNamed([ADA], [{ line: 7, name: "Ben Quill" }, { line: 8, name: "" }])).toEqual([]);
});
