// What is odd about a file of marks, seen against the school's calendar and roll: counted by cause, so that a thousand marks are one remark.
import { addDays, schoolYearOf } from "../kernel/calendar";
import { closedOn, type SchoolCalendar } from "../partnership/calendar/calendar.rules";
import { NO_MARK, RETIRED } from "./attendance-codes";
import { byName, whereOf, type Odd, type Register } from "./odd.rules";
import { blanks, sheetOf, type Sheet } from "./register-blanks.rules";
import { isBlank, positionFrom, registerDays, retiredFrom, saysExpected, SESSIONS, SESSIONS_A_WEEK, type RegisterDays } from "./register-days.rules";
import type { MarksRow } from "./rows";

/** Everything odd, the gravest first; school years in their order. */
export function oddMarks(register: Register): readonly Odd[] {
  const years = [...new Set(register.rows.map(({ schoolYear }) => schoolYear))].sort((a, b) => a - b);
  return years.flatMap((schoolYear) => oddInYear(schoolYear, { ...register, rows: register.rows.filter((row) => row.schoolYear === schoolYear) }));
}

function oddInYear(schoolYear: number, register: Register): readonly Odd[] {
  const { rows, calendar, today, marksOf, roll } = register;
  const inFile = rows.flatMap((row): Sheet[] => { const child = roll.get(row.upn); return child ? [sheetOf(child, row.line, marksOf(child.childId, schoolYear) ?? "", schoolYear)] : []; });
  const from = Math.min(...rows.map(({ at }) => at)), to = Math.max(...rows.map(({ at, marks }) => at + marks.length));
  const days = registerDays(calendar, schoolYear, inFile.map(({ marks }) => marks), { from: from - (from % SESSIONS_A_WEEK), to });
  const past = Math.min(to, positionFrom(schoolYear, today));
  const silent = schoolYear === schoolYearOf(today) ? classesWithoutWeek(register, days, to) : null;
  return [
    ...(days.known ? onClosedDays(rows, days, calendar) : []), ...whileNotHere(register, schoolYear, days), ...retired(rows, days),
    ...blanks(inFile, days, { from, to: past, classes: schoolYear === schoolYearOf(today), without: silent }),
    ...(silent && silent.classes.length > 0 ? [silent] : []), ...(days.known ? [] : [{ what: "no-calendar" as const, schoolYear }]),
  ];
}

const lineOf = ({ line, lines }: MarksRow, i: number): number => lines?.[i] || line;

function onClosedDays(rows: readonly MarksRow[], { open, dayOf }: RegisterDays, calendar: SchoolCalendar): readonly Odd[] {
  const children = new Map<number, number>(), marksOn = new Map<number, number>(), linesOn = new Map<number, Set<number>>();
  for (const row of rows) {
    const { at, marks } = row;
    let before = -1;
    for (let i = 0; i < marks.length; i++) {
      const each = (at + i) >> 1;
      if (open[each] === 1 || !saysExpected(marks, i)) continue;
      marksOn.set(each, (marksOn.get(each) ?? 0) + 1);
      linesOn.set(each, (linesOn.get(each) ?? new Set()).add(lineOf(row, i)));
      if (each === before) continue;
      before = each;
      children.set(each, (children.get(each) ?? 0) + 1);
    }
  }
  const met = [...children.keys()].sort((a, b) => a - b).map((each) => ({ each, on: dayOf(each), entry: closedOn(calendar, dayOf(each)) }));
  return (["closed", "outside-terms"] as const).flatMap((what) => {
    const here = met.filter(({ entry }) => (entry !== null) === (what === "closed"));
    if (here.length === 0) return [];
    return [{
      what, ...whereOf(new Set(here.flatMap(({ each }) => [...linesOn.get(each)!]))), marks: here.reduce((sum, { each }) => sum + marksOn.get(each)!, 0),
      days: here.map(({ each, on, entry }) => ({ on, children: children.get(each)!, closedFor: entry && (entry.name ?? entry.kind) })),
    }];
  });
}

/** Marks from before a child came, or after they left: to the day they left they were here. */
function whileNotHere({ rows, roll }: Register, schoolYear: number, { dayOf }: RegisterDays): readonly Odd[] {
  const lines = new Set<number>(), children = new Set<string>();
  let marks = 0, first = SESSIONS;
  for (const row of rows) {
    const { admittedOn = null, leftOn = null } = roll.get(row.upn) ?? {};
    const from = admittedOn ? positionFrom(schoolYear, admittedOn) : 0, to = leftOn ? positionFrom(schoolYear, addDays(leftOn, 1)) : SESSIONS;
    if (from <= row.at && to >= row.at + row.marks.length) continue;
    for (let i = 0; i < row.marks.length; i++) {
      const at = row.at + i;
      if ((at >= from && at < to) || !saysExpected(row.marks, i)) continue;
      marks++;
      lines.add(lineOf(row, i));
      children.add(row.upn);
      first = Math.min(first, at);
    }
  }
  return marks === 0 ? [] : [{ what: "left", ...whereOf(lines), marks, children: children.size, first: dayOf(first >> 1) }];
}

const OLD = new RegExp(`[${RETIRED}]`);
function retired(rows: readonly MarksRow[], { schoolYear, dayOf }: RegisterDays): readonly Odd[] {
  const since = retiredFrom(schoolYear), lines = new Set<number>(), children = new Set<string>(), codes = new Set<string>();
  let marks = 0, first = SESSIONS;
  for (const row of rows) {
    if (!OLD.test(row.marks)) continue;
    for (let i = Math.max(since - row.at, 0); i < row.marks.length; i++) {
      if (!RETIRED.includes(row.marks[i]!)) continue;
      marks++;
      codes.add(row.marks[i]!);
      children.add(row.upn);
      lines.add(lineOf(row, i));
      first = Math.min(first, row.at + i);
    }
  }
  return marks === 0 ? [] : [{ what: "retired", ...whereOf(lines), marks, children: children.size, codes: [...RETIRED].filter((code) => codes.has(code)), first: dayOf(first >> 1) }];
}

/** Classes none of whose children has a mark in the week of the file's last day with marks; the file of a part of the school shows the other parts' silence. */
function classesWithoutWeek({ rows, roll, marksOf, today }: Register, { schoolYear, open, dayOf }: RegisterDays, to: number) {
  let last = -1;
  for (const { at, marks } of rows) for (let i = marks.length - 1; i >= 0 && at + i > last; i--) if (marks[i] !== "#" && marks[i] !== NO_MARK) last = at + i;
  if (last === -1) return null;
  const monday = last - (last % SESSIONS_A_WEEK), end = Math.min(monday + SESSIONS_A_WEEK, to, positionFrom(schoolYear, today));
  const expected = new Set<string>(), marked = new Set<string>();
  for (const child of roll.values()) {
    if (child.className === null) continue;
    const { marks, from, to: left } = sheetOf({ ...child, admittedOn: child.admittedOn ?? dayOf(0) }, 0, marksOf(child.childId, schoolYear) ?? "", schoolYear);
    for (let at = monday; at < monday + 10; at++) if (!isBlank(marks, at)) marked.add(child.className);
    for (let at = Math.max(monday, from); at < Math.min(end, left); at++) if (open[at >> 1] === 1) expected.add(child.className);
  }
  return { what: "class-week" as const, from: dayOf(monday >> 1), firstDay: monday >> 1, classes: [...expected].filter((name) => !marked.has(name)).sort(byName) };
}
