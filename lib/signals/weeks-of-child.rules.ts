import { addDays, type Day, mondayOf, schoolYearStart } from "../kernel/calendar";
import type { ChildFacts } from "./facts";
import { stretchesOf } from "./marks";
import type { SchoolAt } from "./school-weeks.rules";
import { tally } from "./sessions.rules";

/** `closed`: how many weeks in a row the school was closed; otherwise the child's sessions of one week, where 0 possible means no marks. */
export type WeekOfChild = { readonly monday: Day; readonly possible: number; readonly attended: number; readonly closed: number };

/** This school year's weeks up to the as-at date, oldest first, from the first in which the school was open; a holiday is one entry, however long. */
export function weeksOfChild(child: ChildFacts, { weeks, asAt, toDate }: SchoolAt): readonly WeekOfChild[] {
  const began = mondayOf(schoolYearStart(toDate.schoolYear)), open = new Set(weeks.map(({ monday }) => monday).filter((monday) => monday >= began));
  const found: WeekOfChild[] = [];
  for (let monday = [...open].sort()[0] ?? asAt; open.size > 0 && monday <= asAt; monday = addDays(monday, 7)) {
    const last = found.at(-1);
    if (open.has(monday)) {
      const sunday = addDays(monday, 6), { possible, absent } = tally(child.marks, stretchesOf(monday, sunday < asAt ? sunday : asAt));
      found.push({ monday, possible, attended: possible - absent, closed: 0 });
    } else if (last && last.closed > 0) found[found.length - 1] = { ...last, closed: last.closed + 1 };
    else found.push({ monday, possible: 0, attended: 0, closed: 1 });
  }
  return found;
}

/** What weeks without a mark of anybody are called: a holiday between weeks that have some; after the last of them nobody can know, for no register has come. */
export const gapWords = (at: number, weeks: number): string => (at === weeks - 1 ? "no marks yet" : "holiday");
