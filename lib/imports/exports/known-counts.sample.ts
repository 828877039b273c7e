// For tests: files as SIMS-, Arbor- and Bromcom-like systems write them (made-up children), and what each holds, counted by hand before it was read.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Kind } from "../vocabulary";

export type Planted = { readonly line: number; readonly column: string; readonly value: string };
export type Export = {
  readonly name: string; readonly looksLike: string; readonly kind: Kind; readonly rows: number; readonly rejected: readonly Planted[];
  /** Warnings about a line, by line; and a piece of each about the whole file. */
  readonly warned: readonly number[]; readonly about: readonly string[];
  /** Beside the known roll, in this order: children for a roll, children and sessions for marks. */
  readonly lands: { readonly arrived: number; readonly changed: number; readonly unchanged: number; readonly gone: number; readonly marks?: number };
};
const RUN = "/\\/\\/\\/\\A\\", LONG = "/".repeat(80);

export const KNOWN_ROLL = "known-roll.csv";
export const EXPORTS: readonly Export[] = [
  { // UTF-8 with a byte order mark, three lines above the headings (one of them blank), times after dates, a line of totals
    name: "sims-pupil-list.csv", looksLike: "This looks like a SIMS pupil list.", kind: "roll", rows: 13,
    rejected: [
      { line: 8, column: "UPN", value: "E801000041004" }, { line: 9, column: "Date of Birth", value: "31/02/2015" }, { line: 12, column: "SEN Status", value: "Q" },
      { line: 15, column: "Sex", value: "U" }, { line: 17, column: "UPN", value: "" },
    ],
    warned: [], about: ["2 lines stand above the headings", "Adno, % Attend", "attendance-summary as well"],
    lands: { arrived: 1, changed: 2, unchanged: 5, gone: 2 }, // gone: one is not in it, and one has a UPN that is wrong
  },
  { // UTF-8, every value in quotation marks, words where the census has letters, one UPN on two children
    name: "arbor-students.csv", looksLike: "This looks like an Arbor pupil list.", kind: "roll", rows: 14,
    rejected: [
      { line: 3, column: "Year Group", value: "Year 99" }, { line: 6, column: "FSM", value: "Maybe" }, { line: 12, column: "UPN", value: "Z801000041011" }, { line: 13, column: "UPN", value: "Z801000041011" },
      { line: 14, column: "Date of Birth", value: "" },
    ],
    warned: [], about: ["Arbor Student ID"], lands: { arrived: 1, changed: 3, unchanged: 5, gone: 0 },
  },
  { // Windows-1252, semicolons, a title, a count below that has one cell
    name: "bromcom-students.csv", looksLike: "This looks like a Bromcom pupil list.", kind: "roll", rows: 13,
    rejected: [{ line: 7, column: "Legal Surname", value: "" }, { line: 9, column: "UPN", value: "" }, { line: 11, column: "Date of Birth", value: "31.08.2013" }, { line: 15, column: "UPN", value: "" }],
    warned: [], about: ["Windows-1252", "One line stands above", "MIS ID"], lands: { arrived: 0, changed: 1, unchanged: 8, gone: 1 },
  },
  { // UTF-16 without its mark, three pages with their title, number and headings, a column twice, ="…", a character without a width, dates as a spreadsheet leaves them
    name: "sims-pages.txt", looksLike: "This looks like a SIMS pupil list.", kind: "roll", rows: 15,
    rejected: [
      { line: 8, column: "Date of Birth", value: "42025" }, { line: 13, column: "FSM", value: "Eligible" }, { line: 22, column: "Date of Birth", value: "15/03/15" },
      { line: 27, column: "UPN", value: "" }, { line: 28, column: "UPN", value: "" },
    ],
    warned: [], about: ["2 lines stand above the headings", "Lines 10, 11, 12, 18, 19, 20 repeat", "Adno, Reg (a second time)"],
    lands: { arrived: 1, changed: 1, unchanged: 8, gone: 0 },
  },
  { // UTF-16, tabs, one run of marks a pupil
    name: "sims-marks.txt", looksLike: "This looks like SIMS attendance marks, one run of marks a pupil.", kind: "marks", rows: 11,
    rejected: [
      { line: 5, column: "Marks", value: RUN }, { line: 6, column: "From", value: "30/02/2026" }, { line: 7, column: "UPN", value: "R801000041099" },
      { line: 9, column: "Marks", value: "/\\/\\C1/\\" }, { line: 11, column: "Marks", value: LONG },
    ],
    warned: [8], about: ["Adno"], lands: { arrived: 5, changed: 0, unchanged: 1, gone: 0, marks: 50 },
  },
  { // three kinds of line end, a blank line, times after dates, one session twice
    name: "arbor-attendance.csv", looksLike: "This looks like Arbor attendance marks, one line a session.", kind: "marks", rows: 11,
    rejected: [
      { line: 5, column: "Code", value: "i" }, { line: 6, column: "Session", value: "EV" }, { line: 7, column: "Date", value: "2026-09-12" }, { line: 10, column: "UPN", value: "C801000041098" },
      { line: 13, column: "Date", value: "2026-13-14" },
    ],
    warned: [8, 12], about: ["Student ID"], lands: { arrived: 1, changed: 2, unchanged: 1, gone: 0, marks: 4 },
  },
  { // a column a session, one of them a Saturday, and a line of averages
    name: "bromcom-register.csv", looksLike: "This looks like Bromcom attendance marks, one column a session.", kind: "marks", rows: 6,
    rejected: [{ line: 4, column: "Mon 21/09/2026 PM", value: "A" }, { line: 7, column: "UPN", value: "" }],
    warned: [6], about: ["MIS ID", "Sat 26/09/2026 AM"], lands: { arrived: 0, changed: 3, unchanged: 1, gone: 0, marks: 8 },
  },
];

/** The bytes of one of them. */
export const bytesOfExport = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join("lib/imports/exports", name)));
