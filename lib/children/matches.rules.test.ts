import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { matchesIn } from "./matches.rules";
import type { OnRoll } from "./roll.rules";
import type { RollRow } from "./rows";

const row = (upn: string, forename: string, surname: string, bornOn = "2013-10-11"): RollRow => ({
  line: 2, upn, forename, surname, bornOn: day(bornOn), preferredForename: null, yearGroup: "8", className: null, classStaff: [], sex: null, sen: null, fsm: null, fsmFrom: null,
  pupilPremium: null, eal: null, ethnicity: null, youngCarer: null, serviceChild: null, enrolment: null, homeAuthority: null, admittedOn: null, leftOn: null, household: null,
});
const standing = (...rows: readonly RollRow[]) => new Map(rows.map(({ line: _line, classStaff: _staff, ...one }): [string, OnRoll] => [one.upn, { ...one, childId: `child ${one.upn}`, goneOn: null }]));

test("the same name and birth date under another UPN is asked about once, accents and hyphens aside", () => {
  const rows = [row("A", "Zoe", "Fenn-Hale"), row("B", "Zoë", "fenn hale")];
  expect(matchesIn(rows, [], new Map())).toEqual([{ kind: "same-name", upn: "A", otherUpn: "B" }]);
  expect(matchesIn([rows[1]!], [], standing(rows[0]!))).toEqual([{ kind: "same-name", upn: "A", otherUpn: "B" }]);
});
test("twins are asked about where they come to a roll that stands, and not one by one in a school's first roll", () => {
  const twins = [row("A", "Ida", "Marsh"), row("B", "Una", "Marsh")];
  expect(matchesIn(twins, [], new Map())).toEqual([]);
  expect(matchesIn([twins[1]!], [], standing(twins[0]!))).toEqual([{ kind: "same-birth-date", upn: "A", otherUpn: "B" }]);
});
test("another name or birth date under a UPN that stood is asked about; another class is not", () => {
  const before = row("A", "Ida", "Marsh");
  expect(matchesIn([], [row("A", "Ida", "Okafor")], standing(before))).toEqual([{ kind: "new-name", upn: "A", was: { surname: "Marsh", forename: "Ida", bornOn: "2013-10-11" } }]);
  expect(matchesIn([], [row("A", "Ida", "Marsh", "2013-10-12")], standing(before))).toHaveLength(1);
  expect(matchesIn([], [{ ...before, className: "8B" }], standing(before))).toEqual([]);
});
test("who shares neither name nor birth date is not asked about", () =>
  expect(matchesIn([row("B", "Ida", "Marsh", "2014-10-11"), row("C", "Ida", "Hale")], [], standing(row("A", "Ida", "Marsh")))).toEqual([]));
