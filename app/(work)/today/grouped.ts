import { addDays, mondayOf, type Day } from "@/lib/kernel/calendar";
import { LATENESS_WORDS, type Lateness } from "@/lib/identification/review.present";

/** How late something due on a day is: the week ends on Sunday. */
export const latenessOf = (dueOn: Day, today: Day): Lateness =>
  dueOn < today ? "overdue" : dueOn === today ? "today" : dueOn <= addDays(mondayOf(today), 6) ? "week" : "later";

/** Groups in their order, empty ones left out; within each the earliest first. */
export const grouped = <T extends { readonly dueOn: Day }>(waiting: readonly T[], today: Day) =>
  (["overdue", "today", "week", "later"] as const).map((lateness) => ({
    lateness, title: LATENESS_WORDS[lateness],
    items: waiting.filter(({ dueOn }) => latenessOf(dueOn, today) === lateness).sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0)),
  })).filter(({ items }) => items.length > 0);
