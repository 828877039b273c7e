// Since when a child has had what the roll says today, where a file that knows the history has said so.
import { longDay, type Day } from "../kernel/calendar";

export type StatusPeriod = { readonly status: string; readonly value: string; readonly from: Day; readonly until: Day | null };

const SEN_WORDS: Readonly<Record<string, string>> = { N: "no special educational need recorded", K: "SEN support", E: "Education, Health and Care plan" };
const MOST_BEFORE = 3;

const newestFirst = (status: string, periods: readonly StatusPeriod[], today: Day) =>
  periods.filter((period) => period.status === status && period.from <= today).sort((a, b) => b.from.localeCompare(a.from));
const isOpen = ({ until }: StatusPeriod, today: Day): boolean => until === null || until >= today;

/** "SEN support since 3 September 2024; before: none"; null where nothing is recorded. */
export function senWords(sen: string | null, periods: readonly StatusPeriod[], today: Day): string | null {
  const [last, ...before] = newestFirst("sen", periods, today);
  const now = sen === null ? null : SEN_WORDS[sen] ?? null;
  if (now === null || !last) return now;
  const holds = last.value === sen && isOpen(last, today), earlier = (holds ? before : [last, ...before]).slice(0, MOST_BEFORE);
  const each = earlier.map(({ value, from }) => (value === "N" ? "none" : `${SEN_WORDS[value] ?? value} from ${longDay(from)}`));
  return `${now}${holds ? ` since ${longDay(last.from)}` : ""}${each.length > 0 ? `; before: ${each.join(", ")}` : ""}`;
}

/** "yes, since 2 September 2024; before: 4 January 2021 to 22 July 2022"; null where nothing is recorded. */
export function mealsWords(fsm: boolean | null, periods: readonly StatusPeriod[], today: Day): string | null {
  if (fsm === null) return null;
  const all = newestFirst("fsm", periods, today), open = fsm ? all.find((period) => isOpen(period, today)) : undefined;
  const each = all.filter((period) => period !== open && period.until !== null).slice(0, MOST_BEFORE).map(({ from, until }) => `${longDay(from)} to ${longDay(until!)}`);
  return `${fsm ? "yes" : "no"}${open ? `, since ${longDay(open.from)}` : ""}${each.length > 0 ? `; before: ${each.join(", ")}` : ""}`;
}
