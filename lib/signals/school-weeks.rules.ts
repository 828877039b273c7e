// A school's own calendar, read from its marks: a school week is a Monday–Sunday week in which at least one child has a possible
// session there; nothing dated after the as-at date is used, neither for counting nor to make a week a school week.
import { addDays, type Day, dayFromNumber, mondayOf, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import { latestResults, type SubjectResult } from "./academic.rules";
import type { ChildFacts, SchoolFacts } from "./facts";
import { mondayNumberAt, type Stretch, stretchesOf, stretchOf } from "./marks";
import { isPossible, tallies, type Tally } from "./sessions.rules";

export type SchoolWeek = { readonly monday: Day; readonly stretches: readonly Stretch[] };
/** One school on one day. `weeks`: newest first. `toDate`: 1 August to the as-at date. `sessionsHeld`: to date, at which some child was expected. */
export type SchoolAt = {
  readonly phase: SchoolFacts["phase"]; readonly asAt: Day; readonly weeks: readonly SchoolWeek[];
  readonly toDate: Stretch; readonly sessionsHeld: number; readonly roundHeld: boolean;
  /** The child's sessions of some stretches, and the latest results. Several rules ask these of a child, one after the other: they are found once. */
  readonly tally: (child: ChildFacts, stretches: readonly Stretch[]) => Tally; readonly latestResults: (child: ChildFacts) => readonly SubjectResult[];
};

/** Positions of the stretch at which at least one child has a possible session. Each child is asked only about those still open. */
function positionsHeld(children: readonly ChildFacts[], { schoolYear, from, to }: Stretch): readonly number[] {
  const waiting = Array.from({ length: to - from }, (_, i) => from + i), held: number[] = [];
  for (const child of children) {
    const marks = child.marks.get(schoolYear);
    if (marks === undefined) continue;
    for (let i = waiting.length - 1; i >= 0; i--) {
      if (!isPossible(marks, waiting[i]!)) continue;
      held.push(waiting[i]!);
      waiting[i] = waiting[waiting.length - 1]!;
      waiting.pop();
    }
  }
  return held;
}

/** The school on that day, with its newest `weeksNeeded` school weeks (fewer where there have been fewer), read from all children given. */
export function schoolAt(school: SchoolFacts, asAt: Day, weeksNeeded: number): SchoolAt {
  const thisYear = schoolYearOf(asAt), toDate = stretchOf(thisYear, schoolYearStart(thisYear), asAt);
  let firstYear = thisYear;
  for (const child of school.children) for (const year of child.marks.keys()) if (year < firstYear) firstYear = year;
  const mondays = new Set<number>();
  let sessionsHeld = 0;
  for (let year = thisYear; year >= firstYear && (year === thisYear || mondays.size < weeksNeeded); year--) {
    const held = positionsHeld(school.children, stretchOf(year, schoolYearStart(year), asAt));
    if (year === thisYear) sessionsHeld = held.length;
    for (const position of held) mondays.add(mondayNumberAt(year, position));
  }
  const tallyOf = tallies();
  const newest = [...mondays].sort((a, b) => b - a).slice(0, weeksNeeded).map(dayFromNumber);
  return {
    phase: school.phase, asAt, toDate, sessionsHeld,
    weeks: newest.map((monday) => ({ monday, stretches: stretchesOf(monday, earlier(addDays(monday, 6), asAt)) })),
    roundHeld: school.children.some((child) => child.judgements.some(({ on }) => on <= asAt)),
    tally: ({ marks }, stretches) => tallyOf(marks, stretches), latestResults: onceAChild((child) => latestResults(child, asAt)),
  };
}
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Remembers the answer for the child asked last. */
export function onceAChild<A>(of: (child: ChildFacts) => A): (child: ChildFacts) => A {
  let last: { readonly child: ChildFacts; readonly answer: A } | null = null;
  return (child) => (last?.child === child ? last : (last = { child, answer: of(child) })).answer;
}

/** The last n school weeks up to and including the as-at date's. */
export type Window = {
  readonly weeks: readonly SchoolWeek[]; readonly stretches: readonly Stretch[]; readonly from: Day; readonly to: Day;
  /** Whether a dated fact counts: the week it falls in is one of these, and it is not after the as-at date. */
  readonly includes: (on: Day) => boolean;
};
export function lastWeeks({ weeks, asAt }: SchoolAt, n: number): Window {
  const last = weeks.slice(0, n), mondays = new Set<Day>(last.map(({ monday }) => monday));
  const from = last.at(-1)?.monday ?? asAt, asked = new Map<Day, boolean>(); // many facts share few days
  const includes = (on: Day): boolean => {
    const known = asked.get(on) ?? (on >= from && on <= asAt && mondays.has(mondayOf(on)));
    asked.set(on, known);
    return known;
  };
  return { weeks: last, stretches: joined(last.flatMap(({ stretches }) => stretches)), from, to: asAt, includes };
}

/** The same sessions in fewer stretches: weeks that follow one another are one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.schoolYear - b.schoolYear || a.from - b.from)) {
    const last = all.at(-1);
    if (last && last.schoolYear === next.schoolYear && last.to === next.from) all[all.length - 1] = { ...last, to: next.to };
    else all.push(next);
  }
  return all;
}

/** Within n days: 0 ≤ as-at − date ≤ n. Days compare as strings. */
export type Period = { readonly from: Day; readonly to: Day };
export const withinDays = (asAt: Day, days: number): Period => ({ from: addDays(asAt, -days), to: asAt });
export const during = ({ from, to }: Period, on: Day): boolean => on >= from && on <= to;

/** On roll: admitted on or before the day, not left on or before it; a date that is not given keeps nobody out. */
export const onRollAt = ({ admittedOn, leftOn }: Pick<ChildFacts, "admittedOn" | "leftOn">, asAt: Day): boolean =>
  (admittedOn === null || admittedOn <= asAt) && (leftOn === null || leftOn > asAt);
