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
import { waiting as waitingOnPlans } from "@/lib/plans/queries";
import type { Waiting } from "./waiting";

/** What each of these rooms says of a thing that waits. */
type Offered = { readonly key: string; readonly kind?: string; readonly dueOn: Day; readonly who: string; readonly what: string; readonly why?: string; readonly href: string; readonly linkText: string };

/** Families to ask, contacts, tasks, plans and services of the schools where this person works on cases, and what an organisation was asked. */
export async function waitingInRooms(viewers: readonly Viewer[], now: Date): Promise<readonly Waiting[]> {
  const today = dayOf(now), schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))].filter((schoolId) => viewers.some((viewer) => decide(viewer, "case:list", { schoolId }).yes));
  const organisations = [...new Set(viewers.flatMap(({ organisationId }) => organisationId ?? []))];
  const found = await Promise.all([
    ...schools.flatMap((schoolId) => [waitingOnCases, waitingOnPlans, waitingOnServices].map((room) => ask<{ schoolId: string }, readonly Offered[]>(room, viewers, { schoolId }, now))),
    ...organisations.map((organisationId) => ask<{ organisationId: string }, readonly Offered[]>(requestsWaiting, viewers, { organisationId }, now)),
  ]);
  const unoffered = (await Promise.all(schools.map((schoolId) => ask(withoutOffer, viewers, { schoolId, most: NAMED, reviewed: false }, now)))).flatMap((waits) => (waits.ok ? withoutOfferOnToday(waits.value) : []));
  return [...found.flatMap((room) => (room.ok ? room.value : [])), ...unoffered].map((item) => toWaiting(item, today));
}

const toWaiting = ({ key, kind, dueOn, who, what, why, href, linkText }: Offered, today: Day): Waiting => ({
  dueOn, who, href, act: linkText, kind: kind === "approach" ? "approach" : href.startsWith("/requests/") || href.startsWith("/registers/") ? "request" : "other",
  task: {
    key, when: `Due ${shortDay(dueOn)}`, tag: dueOn < today ? <Tag kind="concern">{lateBy(dueOn, today)}</Tag> : undefined, who, href, what, why,
    act: <TextLink href={href}>{linkText}<span className="vh"> for {who}</span></TextLink>,
  },
});
