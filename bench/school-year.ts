// One made-up year of 38 weeks, and what 380 sessions of it may look like for a child: clumps of illness, bad Fridays, holidays in term, the few who hardly come.
import { addDays, day, type Day } from "../lib/kernel/calendar";
import { positionOf, SESSIONS_A_WEEK, SESSIONS_A_YEAR } from "../lib/signals/marks";

export const SCHOOL_YEAR = 2026, SESSIONS = 380;
/** Half terms: how many weeks, and how many of holiday after them. */
const HALF_TERMS = [[7, 1], [7, 2], [6, 1], [6, 2], [5, 1], [7, 0]] as const;

const mondays: Day[] = [];
let monday = day("2026-09-07");
for (const [weeks, off] of HALF_TERMS) {
  for (let week = 0; week < weeks; week++) mondays.push(addDays(monday, 7 * week));
  monday = addDays(monday, 7 * (weeks + off));
}
export const LAST_DAY = addDays(mondays.at(-1)!, 4);
const WEEKS_AT: readonly number[] = mondays.map((on) => positionOf(on, "AM")!.at);
export const LAST_WEEK_AT = WEEKS_AT.at(-1)!;

/** Numbers from 0 to 1, the same at each call for the same seed (mulberry32, public domain). */
export function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A child's 540 positions, about seven absences in a hundred sessions over all children, as in national figures. */
export function marksOf(random: () => number): string {
  const marks = new Array<string>(SESSIONS_A_YEAR).fill("-"), kind = random();
  // Spells a week: most children seldom, one in six often, one in fifty hardly in school at all.
  const spells = kind < 0.02 ? 1.4 : kind < 0.18 ? 0.35 : 0.09, fridays = kind > 0.97 ? 0.5 : 0, code = kind < 0.1 && random() < 0.5 ? "O" : "I";
  let away = 0, why = code;
  for (const at of WEEKS_AT) for (let session = 0; session < SESSIONS_A_WEEK; session++) {
    if (away === 0 && random() < spells / SESSIONS_A_WEEK) {
      away = 1 + Math.floor(random() * (kind < 0.02 ? 16 : 6));
      why = random() < 0.7 ? code : "MCOGELRS"[Math.floor(random() * 8)]!;
    }
    const absent = away > 0 || (session >= 8 && random() < fridays);
    marks[at + session] = absent ? why : session % 2 === 0 ? "/" : "\\";
    if (away > 0) away--;
  }
  return marks.join("");
}
