// What a school knew on a past day. Known on = a fact's own date where the first import of its period brought it, else the later of its own and the
// day it was recorded (docs/decisions/0017). So only what a later import changed or added has to be put back; the rules themselves read nothing dated
// after the day they are asked about.
import { usualYearGroup } from "../imports/school-age.rules";
import { type Day, dayOf, schoolYearOf } from "../kernel/calendar";
import { YEAR_GROUPS, type YearGroup } from "../partnership/vocabulary";

/** A file that landed and was not undone. Its place in the list is its place in the order of landing. */
export type Landing = { readonly importId: string; readonly kind: string | null; readonly landedAt: Date };
/** How a row stood before an import changed it; null: the import brought it. */
export type Before<Row> = { readonly importId: string; readonly before: Row | null };

/** The files that landed after that day, oldest first: London days. */
export const landedAfter = (landings: readonly Landing[], asAt: Day): readonly string[] =>
  landings.filter(({ landedAt }) => dayOf(landedAt) > asAt).map(({ importId }) => importId);

/** Of some imports the one that landed first; null where none of them is known to have landed. */
export const firstLanded = (landings: readonly Landing[], among: ReadonlySet<string>): string | null =>
  landings.find(({ importId }) => among.has(importId))?.importId ?? null;

/**
 * A year's marks as they were known: of each session the mark that stood before any later file, or else the first that any file brought.
 * `later`: the year before each later file that touched it, oldest first; null where there was none.
 */
export function marksThen(now: string, later: readonly (string | null)[]): string {
  let then = now;
  for (const before of [...later].reverse()) {
    if (before === null) continue;
    const known = then;
    then = [...before.padEnd(known.length, "-")].map((mark, at) => (mark === "-" ? known[at] ?? "-" : mark)).join("");
  }
  return then;
}

/**
 * A row as it was known, null where it was not. `later`: what the later files did to it, oldest first; empty where the history is not kept, then
 * `broughtBy`, the import the row is of, brought it. `firstOfPeriod`: the first import of the row's kind and period, which counts by the facts' own dates.
 */
export function rowThen<Row>(now: Row, broughtBy: string, later: readonly Before<Row>[], firstOfPeriod: string | null): Row | null {
  const [oldest, next] = later;
  if (!oldest) return broughtBy === firstOfPeriod ? now : null;
  if (oldest.before !== null) return oldest.before;
  return oldest.importId !== firstOfPeriod ? null : next ? next.before : now;
}

/** The year group a child was in: so many years lower as school years lie between; of one who has left since, the usual one of their birth date. Null: too young for any. */
export function yearGroupThen(now: YearGroup, bornOn: Day, hasLeft: boolean, today: Day, asAt: Day): YearGroup | null {
  const years = schoolYearOf(today) - schoolYearOf(asAt);
  if (years === 0) return now;
  if (hasLeft) return usualYearGroup(bornOn, asAt) ?? now;
  return YEAR_GROUPS[YEAR_GROUPS.indexOf(now) - years] ?? null;
}

/** The same day one school year earlier; of 29 February the 28th. */
export const aYearBefore = (on: Day): Day => {
  const same = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`;
  return (same.endsWith("02-29") ? same.replace("02-29", "02-28") : same) as Day;
};
