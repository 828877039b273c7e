// From what a source says to what the check reads, through the file that is kept.
import { expect, test } from "vitest";
import { z } from "zod";
import { checkFile } from "../check";
import { ADA, BEN, TODAY } from "../check.samples";
import { looksFetched } from "../open-wonde";
import { linesOf, type Fetched } from "./fetched";
import { marksTable } from "./marks-table";
import { rollTable } from "./roll-table";
import { attendance, CODES, student } from "./stub.sample";
import { ATTENDANCE, ATTENDANCE_CODE, CHILD, DELETION } from "./wonde.schema";

const read = <T extends z.ZodType>(shape: T, rows: readonly unknown[]) => z.array(shape).parse(rows) as z.output<T>[];
const bytesOf = (fetched: Fetched) => Buffer.from([...linesOf(fetched)].join(""));
const checked = async (fetched: Fetched) => {
  const file = await checkFile(bytesOf(fetched), { fileName: "x", today: TODAY, fetched: true });
  if ("refused" in file) throw new Error(file.refused);
  return file;
};
const roll = (...rows: readonly unknown[]) => rollTable(read(CHILD, rows));
const ada = (more = {}) => student(1, ADA, ["Ada", "Lovelace"], more), ben = (more = {}) => student(2, BEN, ["Ben", "Turing"], more);

test("children become lines of a roll; care, words and what else is there are not read", async () => {
  const file = await checked(roll(ben({ forename: "Benny" }), ada()));
  expect(file).toMatchObject({ kind: "roll", format: "wonde", rejected: [], alwaysPartial: false });
  expect(file.checked).toEqual(expect.arrayContaining([expect.objectContaining({ upn: ADA, surname: "Lovelace", bornOn: "2014-12-10", yearGroup: "7", className: "7A", sex: "F", sen: "N", fsm: false, ethnicity: "WBRI", admittedOn: "2026-09-02", preferredForename: null })]));
  expect(file.checked).toEqual(expect.arrayContaining([expect.objectContaining({ upn: BEN, preferredForename: "Benny", fsm: true })]));
  expect(JSON.stringify([...linesOf(roll(ada()))])).not.toMatch(/care|upi|Red/);
});

test("the order in which they come changes no byte; a child on two pages is one line", () => {
  expect(bytesOf(roll(ada(), ben())).equals(bytesOf(roll(ben(), ada(), ben())))).toBe(true);
  expect(looksFetched(bytesOf(roll(ada())))).toBe(true);
});

test("a column in which nobody has a value is not there, so that it clears nothing", () => {
  expect(roll(ada({ extended_details: undefined, groups: undefined }), ben({ extended_details: { data: null }, groups: null })).header).toEqual(["UPN", "Legal Surname", "Legal Forename", "Date of Birth", "Year Group", "Sex", "Date of Admission"]);
});

test("an ethnicity in the system's own words is left out and said; a strange meals value rejects the line, named", async () => {
  const file = await checked(roll(ada({ extended_details: { data: { ethnicity: "White - Cornish", free_school_meals: "Ture" } } }), ben()));
  expect(file.warnings).toContainEqual({ reason: "Ethnicity is left empty for one child: Seen does not know White - Cornish." });
  expect(file.rejected).toEqual([{ line: expect.any(Number), column: "FSM", value: "Ture", reason: expect.any(String) }]);
});

test("a child without a UPN is rejected and named by line, never lost", async () => {
  const file = await checked(roll(ada(), student(3, "", ["Cy", "New"])));
  expect(file.rejected).toEqual([{ line: expect.any(Number), column: "UPN", value: "", reason: expect.any(String) }]);
});

const marks = (rows: readonly unknown[], deletions: readonly unknown[] = []) =>
  marksTable({ children: read(CHILD, [ada(), ben()]), codes: read(ATTENDANCE_CODE, CODES), attendance: read(ATTENDANCE, rows), deletions: read(DELETION, deletions) }, (upn) => upn === ADA);

test("marks become lines by their code, also one of two characters; their comment is read nowhere", async () => {
  const fetched = marks([attendance(1, "2026-09-07", "AM", "/", ""), attendance(1, "2026-09-07", "PM", "Y2", "")])!;
  expect(JSON.stringify(fetched)).not.toContain("dentist");
  expect((await checked(fetched)).checked).toEqual([{ line: expect.any(Number), upn: ADA, schoolYear: 2026, at: expect.any(Number), marks: "/a", lines: expect.any(Int32Array) }]);
});

test("marks of nobody on the roll, and of a Sunday, are counted and left out; a code that is in no list is rejected by name", async () => {
  const fetched = marks([attendance(1, "2026-09-07", "AM", "/", ""), attendance(1, "2026-09-08", "AM", "Z99", ""), attendance(2, "2026-09-07", "AM", "/", ""), attendance(9, "2026-09-07", "AM", "/", ""), attendance(1, "2026-09-06", "AM", "/", "")])!;
  expect(fetched.remarks).toEqual(["2 marks were left out: of 2 children not on the roll here.", "One mark was left out: on a Saturday or Sunday."]);
  expect((await checked(fetched)).rejected).toEqual([{ line: expect.any(Number), column: "Code", value: "Z99", reason: expect.stringContaining("There is no attendance code") }]);
});

test("what was deleted there is said, unless it came back; with no mark there is no file", () => {
  const deletions = [{ id: "M1", type: "attendance", restored_at: null }, { id: "M2", type: "attendance", restored_at: { date: "2026-09-09 00:00:00" } }, { id: "A1", type: "student" }];
  expect(marks([attendance(1, "2026-09-07", "AM", "/", "")], deletions)!.remarks).toEqual([expect.stringMatching(/^One mark was deleted in your system\. .*Send a file/)]);
  expect(marks([], deletions)).toBeNull();
});

test.each([["nothing after the head", 1], ["cut in the middle", 1.5]])("a kept file that is damaged is refused: %s", async (_what, lines) => {
  const bytes = bytesOf(roll(ada(), ben())), ends = [...bytes.toString()].flatMap((letter, i) => (letter === "\n" ? [i + 1] : []));
  const cut = lines === 1 ? ends[0]! : ends[0]! + 20;
  expect(await checkFile(bytes.subarray(0, cut), { fileName: "x", today: TODAY, fetched: true })).toMatchObject({ refused: expect.stringContaining("damaged") });
});

test("a file that a person sent is never read as fetched, whatever it says of itself", async () =>
  expect(await checkFile(bytesOf(roll(ada())), { fileName: "x", today: TODAY })).toMatchObject({ refused: expect.stringMatching(/^This is a JSON file\. .*as CSV/) }));
