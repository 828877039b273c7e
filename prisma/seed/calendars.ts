// Each school's calendar as its office enters it: from terms.ts, and the summer of 2027, which the demonstration does not reach.
import { addDays, type Day, day, daysBetween, schoolYearOf, weekday } from "../../lib/kernel/calendar";
import type { Entry } from "../../lib/partnership/calendar/calendar.rules";
import type { SeedSchool } from "./schools";
import { BANK_HOLIDAYS, HALF_TERMS, type HalfTerm, PLANNED, UNPLANNED } from "./terms";

const half = (name: string, from: string, to: string): HalfTerm => ({ name, from: day(from), to: day(to) });
const HALVES: readonly HalfTerm[] = [...HALF_TERMS, half("Summer 1 2027", "2027-04-12", "2027-05-28"), half("Summer 2 2027", "2027-06-07", "2027-07-21")];
const HOLIDAYS: readonly string[] = [...BANK_HOLIDAYS, "2027-05-03"], INSET_IN_SUMMER = ["2027-06-07", "2027-07-21"], POLLING = "2026-05-07";
const NAMES: Readonly<Partial<Record<SeedSchool["key"], string>>> = { "st-bride": "Snow", "mill-lane": "A burst water main", harbour: "The boiler" };

/** What the office of that school has in its calendar, in the order of its days. */
export function calendarOf(key: SeedSchool["key"]): readonly Entry[] {
  const terms = HALVES.flatMap((first, i) => (i % 2 === 0 ? termOf(first, HALVES[i + 1]!) : []));
  const inTerm = (on: Day) => terms.some(({ kind, from, until }) => kind === "term" && from <= on && on <= until);
  const single = (kind: Entry["kind"], days: readonly string[], name: string | null): readonly Entry[] => together(days.map((on) => day(on))).filter(({ from }) => inTerm(from)).map((span) => ({ kind, name, ...span }));
  const inset = [...PLANNED[key].filter((on) => on !== POLLING), ...INSET_IN_SUMMER], polling = PLANNED[key].filter((on) => on === POLLING);
  return [
    ...terms, ...single("holiday", HOLIDAYS, "Bank holiday"), ...single("inset", inset, null), ...single("closure", polling, "Polling station"),
    ...single("closure", UNPLANNED[key] ?? [], NAMES[key] ?? null),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A term of two halves, and the week between them. */
function termOf(first: HalfTerm, second: HalfTerm): readonly Entry[] {
  const from = HOLIDAYS.includes(first.from) ? addDays(first.from, 1) : first.from, [season, , year] = first.name.split(" ");
  return [
    { kind: "term", name: `${season} term ${year}`, from, until: second.to },
    { kind: "holiday", name: "Half-term", from: addDays(first.to, 8 - weekday(first.to)), until: addDays(second.from, -weekday(second.from) - 2) },
  ];
}

/** Days that follow one another are one span. */
function together(days: readonly Day[]): readonly { readonly from: Day; readonly until: Day }[] {
  const spans: { from: Day; until: Day }[] = [];
  for (const on of [...days].sort()) {
    const last = spans.at(-1);
    if (last && daysBetween(last.until, on) === 1 && schoolYearOf(last.until) === schoolYearOf(on)) last.until = on;
    else spans.push({ from: on, until: on });
  }
  return spans;
}
