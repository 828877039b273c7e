import { addDays, type Day, mondayOf, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import { stretchesOf } from "./marks";
import { tally } from "./sessions.rules";

/** `weeks`: the share of possible sessions attended, 0 to 1, for each week on one axis for all; null where nothing was possible. `toDate`: attended and possible sessions of the school year so far. */
export type WeekShares = { readonly weeks: readonly (number | null)[]; readonly toDate: { readonly attended: number; readonly possible: number } };

/** This school year's attendance by week of some children of one school, up to and including `asAt`, from the first week in which any of them could be there; weeks in which none could are one gap, however many. `marks`: packed, by school year, by child. */
export function weekShares(marks: ReadonlyMap<string, ReadonlyMap<number, string>>, asAt: Day): ReadonlyMap<string, WeekShares> {
  const began = schoolYearStart(schoolYearOf(asAt)), mondays: Day[] = [];
  for (let monday = mondayOf(began); monday <= asAt; monday = addDays(monday, 7)) mondays.push(monday);
  const counted = [...marks].map(([childId, own]) => ({
    childId, weeks: mondays.map((monday) => tally(own, stretchesOf(monday < began ? began : monday, earlier(addDays(monday, 6), asAt)))),
  }));
  const open = mondays.map((_, at) => counted.some(({ weeks }) => weeks[at]!.possible > 0));
  const shown = open.flatMap((is, at) => (is || (open[at - 1] && open.includes(true, at)) ? [at] : []));
  return new Map(counted.map(({ childId, weeks }) => {
    const possible = weeks.reduce((sum, week) => sum + week.possible, 0), absent = weeks.reduce((sum, week) => sum + week.absent, 0);
    return [childId, { weeks: shown.map((at) => (weeks[at]!.possible > 0 ? 1 - weeks[at]!.absent / weeks[at]!.possible : null)), toDate: { attended: possible - absent, possible } }];
  }));
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
