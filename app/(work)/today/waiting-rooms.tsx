import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import { waiting as waitingOnCases, withoutOffer } from "@/lib/cases/queries";
import { NAMED, withoutOfferOnToday } from "@/lib/cases/without-offer.present";
import { requestsWaiting, waiting as waitingOnServices } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { lateBy } from "@/lib/identification/review.present";
import { dayOf, shortDay, type Day } from "@/lib/kernel/calendar";
import type { SchoolCalendar } from "@/lib/partnership/calendar/calendar.rules";
import { readCalendar } from "@/lib/partnership/calendar/queries";
import { waiting as waitingOnPlans } from "@/lib/plans/queries";
import type { Waiting } from "./waiting";

/** What each of these rooms says of a thing that waits. */
type Offered = { readonly key: string; readonly kind?: string; readonly dueOn: Day; readonly who: string; readonly what: string; readonly why?: string; readonly href: string; readonly linkText: string };

/** Families to ask, contacts, tasks, plans and services of the schools where this person works on cases, and what an organisation was asked. */
export async function waitingInRooms(viewers: readonly Viewer[], now: Date): Promise<readonly Waiting[]> {
  const today = dayOf(now), schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))].filter((schoolId) => viewers.some((viewer) => decide(viewer, "case:list", { schoolId }).yes));
  const organisations = [...new Set(viewers.flatMap(({ organisationId }) => organisationId ?? []))];
  const atSchools = await Promise.all(schools.map((schoolId) => atSchool(viewers, schoolId, now)));
  const asked = await Promise.all(organisations.map((organisationId) => ask<{ organisationId: string }, readonly Offered[]>(requestsWaiting, viewers, { organisationId }, now)));
  return [...atSchools.flat(), ...asked.flatMap((room) => (room.ok ? room.value : [])).map((item) => toWaiting(item, today, []))]; // an organisation has no school's holidays
}

async function atSchool(viewers: readonly Viewer[], schoolId: string, now: Date): Promise<readonly Waiting[]> {
  const rooms = await Promise.all([waitingOnCases, waitingOnPlans, waitingOnServices].map((room) => ask<{ schoolId: string }, readonly Offered[]>(room, viewers, { schoolId }, now)));
  const waits = await ask(withoutOffer, viewers, { schoolId, most: NAMED, reviewed: false }, now), calendar = await ask(readCalendar, viewers, { schoolId }, now);
  const items: readonly Offered[] = [...rooms.flatMap((room) => (room.ok ? room.value : [])), ...(waits.ok ? withoutOfferOnToday(waits.value) : [])];
  return items.map((item) => toWaiting(item, dayOf(now), calendar.ok ? calendar.value.entries : []));
}

function toWaiting({ key, kind, dueOn, who, what, why, href, linkText }: Offered, today: Day, calendar: SchoolCalendar): Waiting {
  const late = lateBy(dueOn, today, calendar);
  return {
    dueOn, late, who, href, act: linkText, kind: kind === "approach" ? "approach" : href.startsWith("/requests/") || href.startsWith("/registers/") ? "request" : "other",
    task: {
      key, when: `Due ${shortDay(dueOn)}`, tag: late ? <Tag kind="concern">{late}</Tag> : undefined, who, href, what, why,
      act: <TextLink href={href}>{linkText}<span className="vh"> for {who}</span></TextLink>,
    },
  };
}
