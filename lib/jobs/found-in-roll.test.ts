import { expect, it } from "vitest";
import { linksNamed } from "../children/land-roll";
import type { OnRoll } from "../children/roll.rules";
import { ADA, BEN, checkAs, TODAY, upnOf } from "../imports/check.samples";
import { foundInRoll } from "./compare-file";

it("an e-mail of nobody who teaches here is a warning, with the first line that names it", () => {
  const roll = checkAs("roll", [
    "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class,Class Staff", `${ADA},Lovelace,Ada,10/12/2014,7,7A,known@school.example`,
    `${BEN},Babbage,Ben,11/12/2014,7,7A,known@school.example; Gone@school.example`, `${upnOf(7)},Boole,Mary,12/12/2014,7,7B,gone@school.example`,
  ]);
  const staff = linksNamed(roll.checked, new Map([["known@school.example", "a-person"]]), "the-importer");
  expect(staff.links).toEqual([{ className: "7A", personId: "a-person" }]);
  expect(foundInRoll(roll, { partial: true, today: TODAY }, new Map(), staff).warnings).toEqual([
    { line: 3, reason: expect.stringMatching(/^gone@school\.example is not linked to a class: nobody with that e-mail teaches here/) },
  ]);
});

it("a child under the UPN of somebody with another name and another birth date is a warning; a new surname, or a birth date put right, is none", () => {
  const header = "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group", file = (...rows: readonly string[]) => checkAs("roll", [header, ...rows]);
  const stood = file(`${ADA},Lovelace,Ada,10/12/2014,7`, `${BEN},Babbage,Ben,11/12/2014,7`, `${upnOf(7)},Boole,Mary,12/12/2014,7`).checked;
  const standing = new Map(stood.map(({ line: _line, classStaff: _staff, unsaid: _unsaid, ...child }): [string, OnRoll] => [child.upn, { ...child, childId: child.upn, goneOn: null }]));
  const roll = file(`${ADA},Byron,Ada,10/12/2014,7`, `${BEN},Turing,Alan,01/02/2015,7`, `${upnOf(7)},Boole,Mary,13/12/2014,7`);
  const found = foundInRoll(roll, { partial: false, today: TODAY }, standing, linksNamed(roll.checked, new Map(), "the-importer"));
  expect(found.counts).toMatchObject({ changed: 3 });
  expect(found.warnings).toEqual([{ line: 3, reason: expect.stringContaining("If this is another child, the UPN is wrong") }]);
});
