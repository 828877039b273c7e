// Children who wait for an offer of help, for whoever's move it is. Those with a review open stand on Today already, as that review.
import type { Day } from "../kernel/calendar";
import { withoutOfferWords } from "./without-offer.rules";

type Waits = { readonly childId: string; readonly schoolId: string; readonly child: { readonly name: string }; readonly reviewId: string | null; readonly days: number; readonly dueOn: Day };
/** By name, so that a long list does not bury the day's other work. */
const NAMED = 3;

/** The longest waits by name, and the others of a school as one line that leads to the list. */
export function withoutOfferOnToday(all: readonly Waits[]) {
  const waits = all.filter(({ reviewId }) => reviewId === null), [next] = waits.slice(NAMED), more = waits.length - NAMED;
  return [
    ...waits.slice(0, NAMED).map(({ childId, schoolId, child, days, dueOn }) => ({
      key: `without-offer-${schoolId}-${childId}`, dueOn, who: child.name, what: withoutOfferWords(days), why: "A rule on feelings has been met all that time, and no review is open.", href: `/children/${childId}?school=${schoolId}`, linkText: "See what was noticed",
    })),
    ...(next ? [{ key: `without-offer-${next.schoolId}`, dueOn: next.dueOn, who: more === 1 ? "One more child" : `${more} more children`, what: "no offer of help yet", href: `/flags?school=${next.schoolId}#without-offer`, linkText: "See who they are" }] : []),
  ];
}
