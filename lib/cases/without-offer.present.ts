// Children who wait for an offer of help, for whoever's move it is. Those with a review open stand on Today already, as that review.
import type { Day } from "../kernel/calendar";
import { withoutOfferWords } from "./without-offer.rules";

/** As many stand on Today by name: a long list would bury the day's other work, and every name shown is a reading. */
export const NAMED = 3;

type Row = { readonly childId: string; readonly child: { readonly name: string }; readonly days: number; readonly dueOn: Day };
type Waits = { readonly schoolId: string; readonly rows: readonly Row[]; /** Also those not among the rows, and when an offer to the first of them was due. */ readonly total: number; readonly next: Day | null };

/** The longest waits of a school by name, and the others as one line that leads to the list. */
export function withoutOfferOnToday({ schoolId, rows, total, next }: Waits) {
  const more = total - rows.length;
  return [
    ...rows.map(({ childId, child, days, dueOn }) => ({
      key: `without-offer-${schoolId}-${childId}`, dueOn, who: child.name, what: withoutOfferWords(days), why: "A rule on feelings has been met all that time, and no review is open.", href: `/children/${childId}?school=${schoolId}`, linkText: "See what was noticed",
    })),
    ...(next ? [{ key: `without-offer-${schoolId}`, dueOn: next, who: more === 1 ? "One more child" : `${more} more children`, what: "no offer of help yet", href: `/flags?school=${schoolId}#without-offer`, linkText: "See who they are" }] : []),
  ];
}
