import { expect, it, test } from "vitest";
import { check } from "./check.samples";
import { MARKS_SHAPES, templateCsv } from "./columns";
import { looksLike } from "./looks-like";
import { KINDS } from "./vocabulary";

const looks = (header: string, ...above: readonly string[]) => {
  const file = check([...above, header, header.replace(/[^,]+/g, "x")]);
  return file.looksLike;
};

it.each([
  ["Adno,UPN,Legal Surname,Legal Forename,DOB,Year,Reg", "a SIMS pupil list"],
  ["UPN,Surname,Forename,DOB,Year,Reg,% Attend", "a SIMS pupil list"],
  ["UPN,Legal First Name,Legal Last Name,Date of Birth,Year Taught In,Registration Form", "an Arbor pupil list"],
  ["MIS ID,UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Tutor Group", "a Bromcom pupil list"],
  ["Adno,UPN,Reg,Date,Session,Mark", "SIMS attendance marks, one line a session"],
  ["Arbor ID,UPN,07/09/2026 AM,07/09/2026 PM", "Arbor attendance marks, one column a session"],
  ["UPN,Surname,Forename,DOB,Year,House", "a pupil list"],
  ["UPN,Surname,Forename,DOB,Year,Adno,Arbor ID", "a pupil list"],
  ["UPN,Subject,Date,Against Expectation,House", "a list of assessment results"],
])("%s looks like %s", (header, what) => expect(looks(header)).toBe(`This looks like ${what}.`));

it("a title above the headings may name the system", () => expect(looks("UPN,Surname,Forename,DOB,Year", "Bromcom: pupils of Year 7")).toBe("This looks like a Bromcom pupil list."));
it("of a file that is not recognised, the system at most is told", () => {
  expect(looks("Adno,Reg,Sname,Fname")).toBe("This looks like a SIMS export. Seen cannot tell yet which list it is.");
  expect(looks("a,b,c")).toBe("Seen cannot tell yet what this file is.");
});
it("a format of its own says what it is", () => {
  const about = { header: ["UPN"], kind: "roll", shape: null } as const;
  expect(looksLike({ ...about, format: "ctf" })).toBe("This looks like a Common Transfer File.");
  expect(looksLike({ ...about, format: "xlsx", header: ["UPN", "House"] })).toBe("This looks like a pupil list, in a spreadsheet.");
});

test.each(KINDS)("our own template for %s looks like it, and with one heading more it does not", (kind) => {
  expect(looks(templateCsv(kind).trim())).toMatch(/^This looks like Seen’s own template for /);
  expect(looks(`${templateCsv(kind).trim()},House`)).not.toContain("template");
});
it("the other shapes of marks are our own too", () => {
  for (const header of [MARKS_SHAPES.session.columns.map(({ title }) => title).join(","), "UPN,2026-09-07 AM,2026-09-07 PM"]) expect(looks(header)).toBe("This looks like Seen’s own template for marks.");
});
