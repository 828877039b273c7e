import { describe, expect, it } from "vitest";
import { addDays, day, type Day } from "../kernel/calendar";
import type { Entry } from "../partnership/calendar/calendar.rules";
import { pack, positionOf } from "./marks.packing";
import type { OnRegister } from "./odd.rules";
import { remarksOn } from "./register.present";
import { oddMarks } from "./register.rules";

const TODAY = day("2027-03-12"), FULL = "/\\";
const entry = (kind: Entry["kind"], from: string, until = from, name: string | null = null): Entry => ({ kind, name, from: day(from), until: day(until) });
const CALENDAR = [entry("term", "2026-09-01", "2026-12-18", "Autumn"), entry("term", "2027-01-04", "2027-03-25", "Spring"), entry("holiday", "2027-02-15", "2027-02-19", "Half-term"), entry("inset", "2027-01-04")];

type Child = Partial<OnRegister> & { readonly from?: string; readonly marks?: string; readonly stands?: string };
/** A roll of children and one file: each child's line starts on a day; `stands` is what stood from the same day on. */
function said(children: readonly Child[], calendar: readonly Entry[] = CALENDAR, today: Day = TODAY) {
  const roll = new Map(children.map(({ className = "7A", admittedOn = null, leftOn = null, goneOn = null }, i) => [`U${i}`, { childId: `c${i}`, className, admittedOn, leftOn, goneOn }]));
  const yearOf = (from = "2027-03-01") => (day(from) < "2026-08-01" ? Number(from.slice(0, 4)) - (from.slice(5) < "08-01" ? 1 : 0) : 2026);
  const at = (from = "2027-03-01") => positionOf(yearOf(from), day(from), false)!;
  const rows = children.flatMap(({ from, marks }, i) => (marks ? [{ line: i + 2, upn: `U${i}`, schoolYear: yearOf(from), at: at(from), marks }] : []));
  const packed = children.map(({ from, marks = "", stands = "" }) => "-".repeat(at(from)) + [...stands.padEnd(marks.length, "-")].map((was, i) => (marks[i] && marks[i] !== "-" ? marks[i] : was)).join(""));
  return remarksOn(oddMarks({ rows, today, calendar, roll, marksOf: (childId, schoolYear) => (yearOf(children[Number(childId.slice(1))]!.from) === schoolYear ? packed[Number(childId.slice(1))] : undefined) }), today);
}
const days = (count: number, one = FULL) => one.repeat(count);

describe("marks on days the school was closed", () => {
  it("are named by day with how many children and why, one remark for all", () => {
    expect(said([{ from: "2027-02-08", marks: days(5) + days(2) }, { from: "2027-02-08", marks: days(5) + "II" }, { from: "2027-02-08", marks: days(5) }])).toEqual([
      { reason: "6 marks say that children were expected on 2 days on which the school was closed: Monday 15 February (Half-term), 2 children; Tuesday 16 February (Half-term), 1 child. Check the dates of the file, or the calendar. Lines 2 and 3." },
    ]);
  });
  it("are named for the first days only", () => expect(said([{ from: "2027-02-15", marks: days(5) }])[0]!.reason).toContain("Wednesday 17 February (Half-term), 1 child; and 2 more days."));
  it("outside the terms are another remark, at the one line that has them", () => {
    expect(said([{ from: "2026-12-14", marks: `${days(5)}--------//` }, { from: "2026-12-14", marks: days(5) }])).toEqual([
      { line: 2, reason: "2 marks say that children were expected outside the school’s terms: Friday 25 December 2026, 1 child. Check the dates of the file, or the calendar." },
    ]);
  });
  it("do not warn where they say #, Y1, Y4, D, X or nothing", () => expect(said([{ from: "2026-12-14", marks: `${days(5)}##$\`DDXX--##` }])).toEqual([]));
});

describe("blank marks of past school days", () => {
  it("are counted by session against the children of the file", () => {
    const full = { marks: days(5) };
    expect(said([full, full, { marks: `/\\${days(2)}--/-`, admittedOn: day("2026-09-01") }])).toEqual([{ line: 4, reason: "The child on this line has no mark on 3 sessions of school days, first on Thursday 4 March." }]);
    expect(said([full, full, { marks: `${days(4)}/-` }])).toEqual([{ line: 4, reason: "Friday 5 March, afternoon: 1 of 3 children has no mark." }]);
    expect(said([{ marks: `--/-${days(3)}` , admittedOn: day("2026-09-01") }, full, { marks: `/-${days(4)}` }])[0]!.reason).toBe(
      "4 marks are missing on 3 sessions of school days. Monday 1 March, afternoon: 2 of 3 children have no mark. Monday 1 March, morning: 1 of 3 children has no mark. Tuesday 2 March, afternoon: 1 of 3 children has no mark. Lines 2 and 4.");
  });
  it("are none where a mark stands already, on closed days, before a child came, after one left, and from today on", () => {
    expect(said([{ marks: `${days(4)}--`, stands: days(5) }, { marks: days(5) }])).toEqual([]);
    expect(said([{ from: "2027-02-12", marks: `${FULL}----------${FULL}` }, { from: "2027-02-12", marks: `${FULL}##########${FULL}` }])).toEqual([]);
    expect(said([{ marks: days(5) }, { from: "2027-03-03", marks: days(3) }, { marks: `${days(2)}------`, leftOn: day("2027-03-03") }, { from: "2027-03-04", marks: days(2), admittedOn: day("2027-03-04") }])).toEqual([]);
    expect(said([{ from: "2027-03-08", marks: days(5) }, { from: "2027-03-08", marks: `${days(4)}/-` }, { from: "2027-03-08", marks: `${days(4)}` }])).toEqual([]);
  });
  it("of a whole class are one remark, and not each child's again", () => {
    const there = { marks: days(5) }, away = { className: "7B", marks: `${days(2)}--${days(2)}` };
    expect(said([there, there, away, away])).toEqual([{ reason: "A whole class has no mark on 1 school day: Wednesday 3 March, 7B. Send these registers when they are there." }]);
  });
  it("of everybody ask whether the school was closed", () => {
    const snow = { marks: `${days(2)}--${days(2)}` };
    expect(said([snow, { ...snow, className: "7B" }])).toEqual([{ reason: "No child of the file has a mark on 1 school day: Wednesday 3 March. If the school was closed then, add it to the calendar." }]);
  });
});

describe("a class without marks", () => {
  it("in the week of the file's last day is named, also where the file does not name its children", () => {
    expect(said([{ marks: days(5) }, { className: "7B" }, { className: "7C", stands: days(1) }, { className: "10A" }])).toEqual([
      { reason: "7B and 10A have no marks in the week of Monday 1 March. Ask for the register, or check the classes on the roll." },
    ]);
  });
  it("is not one whose children came later or have left, nor one of another school year", () => {
    expect(said([{ marks: days(5) }, { className: "7B", admittedOn: day("2027-03-08") }, { className: "7C", goneOn: day("2027-02-01") }])).toEqual([]);
    expect(said([{ from: "2026-03-02", marks: days(5) }, { className: "7B", from: "2026-03-02" }], [...CALENDAR, entry("term", "2026-01-05", "2026-03-27", "Spring")])).toEqual([]);
  });
});

describe("marks while a child was not here", () => {
  it("are counted, before they came and after they left, with the lines", () => {
    expect(said([{ marks: days(5), leftOn: day("2027-03-03") }, { marks: days(5), admittedOn: day("2027-03-02") }, { marks: days(5) }])[0]).toEqual(
      { reason: "6 marks of 2 children are from before the child came or after they left, first on Monday 1 March. They land as they are. Check the dates of the file, and those on the roll. Lines 2 and 3." });
    expect(said([{ marks: days(5), leftOn: day("2027-03-04") }])[0]).toMatchObject({ line: 2, reason: expect.stringMatching(/^2 marks of 1 child are .* first on Friday 5 March\./) });
  });
  it("may be one", () => expect(said([{ marks: "/", leftOn: day("2027-02-26") }])[0]!.reason).toMatch(/^1 mark of 1 child is from .* It lands as it is\./));
  it("are none on the first day and the last, nor where nobody was expected", () => expect(said([
    { marks: days(5), admittedOn: day("2027-03-01"), leftOn: day("2027-03-05") }, { marks: `${days(2)}##ZZ--`, leftOn: day("2027-03-02") },
  ]).filter(({ reason }) => reason.includes("before the child came"))).toEqual([]));
});

describe("codes that are none any more", () => {
  it("are counted with the first day, and what is used today", () => {
    expect(said([{ marks: `HH${days(4)}` }, { marks: `${days(4)}JY` }])).toEqual([
      { reason: "H, J and Y are no codes any more since 19 August 2024: 4 marks of 2 children, first on Monday 1 March. They land as they are. Use C instead of H, J1 instead of J and Y1 to Y7 instead of Y from now on. Lines 2 and 3." },
    ]);
  });
  it("are named by the first ten lines, and by each mark's own where a child has several", () => {
    expect(said(Array.from({ length: 1_200 }, () => ({ marks: "H" })))[0]!.reason).toMatch(/ Lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 1,190 more\.$/);
    const rows = pack([..."/H/H"].map((marks, i) => ({ line: i + 2, upn: "A", schoolYear: 2026, at: 300 + i, marks }))).rows;
    const roll = new Map([["A", { childId: "a", className: null, admittedOn: null, leftOn: null, goneOn: null }]]);
    expect(remarksOn(oddMarks({ rows, today: TODAY, calendar: CALENDAR, roll, marksOf: () => undefined }), TODAY)[0]!.reason).toMatch(/2 marks of 1 child,.* Lines 3 and 5\.$/);
  });
  it("were codes until 18 August 2024", () => {
    const old = [entry("term", "2023-09-01", "2024-07-19", "All"), entry("term", "2024-08-01", "2025-07-18", "All")];
    expect(said([{ from: "2024-03-04", marks: "HHFF" }], old)).toEqual([]);
    expect(said([{ from: "2024-08-15", marks: "HHHHHHHH" }], old)).toMatchObject([{ line: 2, reason: expect.stringContaining("4 marks of 1 child, first on Monday 19 August 2024") }]);
  });
});

describe("without a calendar", () => {
  const NONE = "The terms of 2026/27 are not in Seen, so nothing is said here about marks on days the school was closed. Enter them under Calendar.";
  it("says once how to enter it, and warns of blanks only where most were expected", () => {
    expect(said([{ marks: days(5) }, { marks: `${days(4)}/-` }, { marks: `${days(5)}--${FULL}` }], [])).toEqual([{ line: 3, reason: "Friday 5 March, afternoon: 1 of 3 children has no mark." }, { reason: NONE }]);
    expect(said([{ from: "2026-12-14", marks: `${days(5)}${days(5)}` }], [])).toEqual([{ reason: NONE }]);
  });
});

it("4,000 children of a whole year are looked at in well under a second", () => {
  const marks = Array.from({ length: 38 }, (_, week) => (week % 9 === 8 ? "##########" : "/\\/\\I\\/-/\\")).join("");
  const roll = new Map(Array.from({ length: 4000 }, (_, i) => [`U${i}`, { childId: `${i}`, className: `${i % 138}`, admittedOn: null, leftOn: null, goneOn: null }]));
  const at = positionOf(2026, day("2026-08-31"), false)!, whole = "-".repeat(at) + marks;
  const rows = [...roll.keys()].map((upn, line) => ({ line, upn, schoolYear: 2026, at, marks }));
  const began = process.cpuUsage(), odd = oddMarks({ rows, today: addDays(TODAY, 100), calendar: CALENDAR, roll, marksOf: () => whole });
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(800); // milliseconds of the processor's own time, whatever else it does
  expect(odd.length).toBeGreaterThan(2);
});
