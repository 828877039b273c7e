import { expect, it } from "vitest";
import { linksNamed } from "../children/land-roll";
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
