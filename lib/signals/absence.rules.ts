// The shape of a child's absence: how often it began anew, how long it lasted, on which days, and why.
import { type Day, schoolYearOf } from "../kernel/calendar";
import { dayAt, type Stretch } from "./marks";
import { isAbsent, isPossible, tallyWeekdays } from "./sessions.rules";
import { WEEKDAYS } from "./vocabulary";

export type Spells = { readonly spells: number; /** Sessions of the longest. */ readonly longest: number };

/** Absence from one attended session to the next is one spell: a weekend, a holiday or a session that does not count ends none. */
export function spellsOf(marks: ReadonlyMap<number, string>, stretches: readonly Stretch[]): Spells {
  let spells = 0, longest = 0, running = 0;
  for (const { schoolYear, from, to } of [...stretches].sort((a, b) => a.schoolYear - b.schoolYear || a.from - b.from)) {
    const packed = marks.get(schoolYear) ?? "";
    for (let at = from; at < Math.min(to, packed.length); at++) {
      if (isAbsent(packed, at)) { if (running++ === 0) spells++; longest = Math.max(longest, running); }
      else if (isPossible(packed, at)) running = 0;
    }
  }
  return { spells, longest };
}

export type WorstDay = { readonly name: (typeof WEEKDAYS)[number]; readonly absent: number; readonly possible: number; readonly others: { readonly absent: number; readonly possible: number } };
/** The one weekday with the highest share of absence; null where no day stands alone at the top. Sessions. */
export function mostAwayOn(marks: ReadonlyMap<number, string>, stretches: readonly Stretch[]): WorstDay | null {
  const days = tallyWeekdays(marks, stretches).map((day, i) => ({ name: WEEKDAYS[i]!, ...day })).filter(({ possible }) => possible > 0);
  const [first, second] = days.sort((a, b) => b.absent * a.possible - a.absent * b.possible);
  if (!first || first.absent === 0 || (second && second.absent * first.possible === first.absent * second.possible)) return null;
  const others = days.slice(1).reduce((sum, { absent, possible }) => ({ absent: sum.absent + absent, possible: sum.possible + possible }), { absent: 0, possible: 0 });
  return { name: first.name, absent: first.absent, possible: first.possible, others };
}

/** The day of the last mark of any kind up to a day; null where there is none. */
export function lastMarkedOn(marks: ReadonlyMap<number, string>, upTo: Day): Day | null {
  for (const year of [...marks.keys()].filter((one) => one <= schoolYearOf(upTo)).sort((a, b) => b - a)) {
    const packed = marks.get(year)!;
    for (let at = packed.length - 1; at >= 0; at--) if (packed[at] !== "-" && dayAt(year, at) <= upTo) return dayAt(year, at);
  }
  return null;
}
