import { expect, it } from "vitest";
import { upnOf } from "./check.samples";
import { causeOf } from "./cause";
import { upnProblem } from "./upn.rules";

const wrong = (serial: number) => upnProblem(`${upnOf(serial)[0] === "A" ? "B" : "A"}${upnOf(serial).slice(1)}`)!;

it.each([
  [wrong(1), wrong(2)],
  ["Lines 3 and 7 are the same row: line 7 counts.", "Lines 10 and 12 are the same row: line 12 counts."],
  [`The same name and birth date as the child with UPN ${upnOf(1)}. Both are kept; a person should check.`, `The same name and birth date as the child with UPN ${upnOf(2)}. Both are kept; a person should check.`],
  ["This UPN is on lines 3 and 7 with different names or birth dates: two children.", "This UPN is on lines 1, 2 and 9 with different names or birth dates: two children."],
  ["Sunday 6 September 2026 is no school day. Correct the date.", "Saturday 12 December is no school day. Correct the date."],
  ["This line has 3 columns and the header 5. A comma.", "This line has 9 columns and the header 5. A comma."],
  ["Ethnicity XXX is not one of the main census codes.", "Ethnicity Y2 is not one of the main census codes."],
])("%s and %s are one cause", (a, b) => {
  expect(a).not.toBe(b);
  expect(causeOf(a)).toBe(causeOf(b));
});

it.each(["Write a whole number from 0 to 40.", "Use one of: Y, N.", "UPN is empty. Fill it in and send the file again."])("%s is its own cause", (reason) => {
  expect(causeOf(reason)).toBe(reason);
});
