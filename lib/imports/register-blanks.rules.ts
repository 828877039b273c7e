// Open days of the past without a mark: nobody's, a whole class's, or single children's.
import type { Day } from "../kernel/calendar";
import { byName, whereOf, type Odd, type OnRegister } from "./odd.rules";
import { isBlank, positionFrom, SESSIONS, type RegisterDays } from "./register-days.rules";

/** A child's marks of the year as they stand, and the positions at which the school expects some. */
export type Sheet = { readonly line: number; readonly className: string | null; readonly marks: string; readonly from: number; readonly to: number };
export function sheetOf({ className, admittedOn, leftOn, goneOn }: OnRegister, line: number, marks: string, schoolYear: number): Sheet {
  const left = leftOn !== null && goneOn !== null && goneOn < leftOn ? goneOn : leftOn ?? goneOn;
  return { line, className, marks, from: admittedOn ? positionFrom(schoolYear, admittedOn) : begunAt(marks), to: left ? positionFrom(schoolYear, left) : SESSIONS };
}

function begunAt(marks: string): number {
  const first = marks.search(/[^-]/);
  return first === -1 ? SESSIONS : first;
}

type Range = { readonly from: number; readonly to: number; /** Whether the roll's classes are those of this year. */ readonly classes: boolean; readonly without: { readonly firstDay: number; readonly classes: readonly string[] } | null };
type Counted = { readonly expected: Int32Array; readonly blank: Int32Array };
const counters = (size: number): Counted => ({ expected: new Int32Array(size), blank: new Int32Array(size) });

/** Open days of the past without marks: nobody's, a whole class's, and single children's, each child's session counted once. */
export function blanks(inFile: readonly Sheet[], { open, dayOf }: RegisterDays, { from, to, classes, without }: Range): readonly Odd[] {
  const all = counters(SESSIONS), allDay = counters(SESSIONS / 2), byClass = new Map<string, Counted>(), lines = new Set<number>();
  for (const { line, className, marks, from: begun, to: left } of inFile) {
    const ofClass = className === null || !classes ? null : byClass.get(className) ?? counters(SESSIONS / 2);
    if (ofClass) byClass.set(className!, ofClass);
    const start = Math.max(from, begun), end = Math.min(to, left);
    let silent = 0;
    for (let at = start; at < end; at++) {
      if (open[at >> 1] === 0) continue;
      all.expected[at]!++;
      const blank = isBlank(marks, at);
      if (blank) { all.blank[at]!++; silent++; }
      if ((at & 1) === 1 && at > start) countDay(at >> 1, blank && isBlank(marks, at - 1), allDay, ofClass); // a day is judged at its afternoon
    }
    if (silent > 0) lines.add(line);
  }
  const nobody: Day[] = [], classDays: { on: Day; classes: string[] }[] = [];
  for (let day = from >> 1; day * 2 < to; day++) {
    if (allDay.blank[day]! === 0) continue;
    if (allDay.blank[day] === allDay.expected[day]) { nobody.push(dayOf(day)); forget(all, day); continue; }
    const gone = [...byClass].filter(([, { expected, blank }]) => expected[day]! > 1 && blank[day] === expected[day]);
    for (const [, { blank }] of gone) for (const at of [day * 2, day * 2 + 1]) all.blank[at]! -= blank[day]!;
    const told = gone.map(([name]) => name).filter((name) => !(without && day >= without.firstDay && without.classes.includes(name)));
    if (told.length > 0) classDays.push({ on: dayOf(day), classes: told.sort(byName) });
  }
  const sessions = Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i).filter((at) => all.blank[at]! > 0).map((at) => ({ on: dayOf(at >> 1), afternoon: (at & 1) === 1, blank: all.blank[at]!, of: all.expected[at]! }));
  return [
    ...(nobody.length > 0 ? [{ what: "nobody" as const, days: nobody }] : []), ...(classDays.length > 0 ? [{ what: "class-days" as const, days: classDays }] : []),
    ...(sessions.length > 0 ? [{ what: "blank" as const, ...whereOf(lines), marks: sessions.reduce((sum, { blank }) => sum + blank, 0), sessions }] : []),
  ];
}
function countDay(day: number, wholly: boolean, all: Counted, ofClass: Counted | null): void {
  all.expected[day]!++;
  if (ofClass) ofClass.expected[day]!++;
  if (!wholly) return;
  all.blank[day]!++;
  if (ofClass) ofClass.blank[day]!++;
}
const forget = ({ blank }: Counted, day: number) => { blank[day * 2] = 0; blank[day * 2 + 1] = 0; };
