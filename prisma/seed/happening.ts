// What happens in the demonstration, one thing after another; something may bring other things about, later.
import { addDays, type Day } from "../../lib/kernel/calendar";
import { at, type MadePlace } from "./people";
import { SCHOOL_DAYS } from "./terms";

export type Place = MadePlace;
export type Child = { readonly childId: string; /** Forename and surname, as on the roll. */ readonly name: string };
export type Happening = { readonly at: Date; readonly happen: (place: Place) => Promise<readonly Happening[]> };

/** Something that brings other things about, later. */
export const bringing = (on: Day, hour: number, happen: (place: Place, now: Date) => Promise<readonly Happening[]>): Happening =>
  ({ at: at(on, hour), happen: (place) => happen(place, at(on, hour)) });

/** Something on a day at an hour (London, 15.5 is half past three) that leads to nothing else here. */
export const once = (on: Day, hour: number, happen: (place: Place, now: Date) => Promise<unknown>): Happening =>
  bringing(on, hour, async (place, now) => { await happen(place, now); return []; });

/** The first day of school from that many days after `from` on; null where the demonstration does not reach it. */
export function schoolDayAfter(from: Day, days: number): Day | null {
  const earliest = addDays(from, days);
  return SCHOOL_DAYS.find((on) => on >= earliest) ?? null;
}

/** Lets everything happen that lies before `until`, in the order of time, with what comes of it. */
export async function letHappen(place: Place, first: readonly Happening[], until: Date, tell: (when: Date) => void): Promise<void> {
  const ahead = [...first];
  for (;;) {
    ahead.sort((a, b) => a.at.getTime() - b.at.getTime());
    const next = ahead.shift();
    if (!next || next.at > until) return;
    tell(next.at);
    ahead.push(...(await next.happen(place)));
  }
}
