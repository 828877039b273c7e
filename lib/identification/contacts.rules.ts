// Where each contact stands on the drawing: days along, a row for each who asked.
import { addDays, type Day, daysBetween } from "../kernel/calendar";

export const ROW_HEIGHT = { wide: 30, narrow: 40 } as const;
const ROWS = ["school", "family", "child", "health", "community", "council"] as const;
export type Mark = { readonly x: number; readonly outcome: string };
type Placed = { readonly from: string; readonly y: number; readonly marks: readonly Mark[] };
type Paper = { readonly left: number; readonly right: number; readonly narrow: boolean };

const month = (on: Day) => `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`;

/** Places on paper of that width, in pixels. The axis begins with the first contact or a year ago, whichever is earlier, and ends today. */
export function contactPlaces(contacts: readonly { readonly on: Day; readonly from: string; readonly outcome: string }[], today: Day, { left, right, narrow }: Paper) {
  const yearAgo = addDays(today, -365), first = contacts.reduce<Day>((min, { on }) => (on < min ? on : min), yearAgo);
  const at = (on: Day) => Math.round((left + (Math.min(daysBetween(first, on), daysBetween(first, today)) / daysBetween(first, today)) * (right - left)) * 10) / 10;
  const height = ROW_HEIGHT[narrow ? "narrow" : "wide"];
  const rows: readonly Placed[] = ROWS.filter((from) => contacts.some((one) => one.from === from)).map((from, i) => ({
    from, y: i * height + (narrow ? 28 : 16), marks: contacts.filter((one) => one.from === from).map(({ on, outcome }) => ({ x: at(on), outcome })),
  }));
  return { rows, shadeFrom: at(yearAgo), end: at(today), first: month(first), last: month(today) };
}
