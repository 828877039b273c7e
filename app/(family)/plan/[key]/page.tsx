import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FamilyView } from "@/components/plans/family-view";
import { FamilyShell } from "@/components/ui/family-shell";
import { sharedWithFamily } from "@/lib/commissioning/queries";
import { longDay } from "@/lib/kernel/calendar";
import { familyPage } from "@/lib/plans/family/queries";
import { clock } from "@/lib/session/clock";
import { familyGuest } from "@/lib/session/family";
import { write } from "./actions";

// No name in the title: it stays in the list of pages that somebody else may open on the same phone.
export const metadata: Metadata = { title: "A plan" };
const LEAVE = "https://www.bbc.co.uk/weather";

/** A family's own page. Nobody signs in; the address is the key, and whatever is wrong with it is told alike. */
export default async function FamilyPlanPage({ params }: { readonly params: Promise<{ readonly key: string }> }) {
  const { key } = await params, guest = await familyGuest(key);
  if (guest === "too-many") return <FamilyShell leave={LEAVE}><h1>Please wait a little</h1><p>Too many people tried to open a page from here at once. Wait five minutes, then open your link again.</p></FamilyShell>;
  const found = guest && await familyPage(guest.viewer, { caseId: guest.caseId }, clock());
  if (!guest || !found?.ok) notFound();
  const { plan, notes, shared, today } = found.value, helping = await sharedWithFamily(guest.viewer, { caseId: guest.caseId }, clock());
  const services = helping.ok ? helping.value.map(({ organisation, service, since, firstName }) => ({ key: `${service} ${since}`, who: `${organisation}, ${service}`, what: `${firstName}’s first name, what helps, and the way of contact that was agreed, since ${longDay(since)}` })) : [];
  return (
    <FamilyShell leave={LEAVE} foot={<><p>If a child is in danger now, ring 999.</p><p className="quiet">This private link works until {longDay(guest.untilOn)}. Do not send it on: whoever has it can read this page.</p></>}>
      <FamilyView {...{ guest, linkKey: key, today, plan, notes, shared, services, write }} />
    </FamilyShell>
  );
}
