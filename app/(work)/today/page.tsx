import type { Metadata } from "next";
import { NewLeads } from "@/components/partnership/new-leads";
import { RoleSteps } from "@/components/partnership/role-steps";
import { SetUpSteps } from "@/components/partnership/set-up-steps";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { dayOf, spokenDay } from "@/lib/kernel/calendar";
import { newSafeguardingLeads, readArea, readSetUp } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "Today" };

/** What waits for whoever is signed in, the most overdue first, and below it what they come here for. */
export default async function Today() {
  const [viewers, now] = [await requireViewers(), clock()];
  const area = await ask(readArea, viewers, {}, now);
  const setUp = await ask(readSetUp, viewers, {}, now);
  const led = [...new Set(viewers.flatMap((viewer) => viewer.schoolIds.filter((schoolId) => decide(viewer, "safeguarding:list", { schoolId }).yes)))];
  const leads = (await Promise.all(led.map((schoolId) => ask(newSafeguardingLeads, viewers, { schoolId }, now)))).flatMap((found) => (found.ok ? found.value : []));
  return (
    <>
      <PageHeader title="Today" lead={`${spokenDay(dayOf(now))}${area.ok ? `, ${area.value.name}` : ""}.`} />
      <NewLeads leads={leads} />
      {setUp.ok && <SetUpSteps area={setUp.value} />}
      <RoleSteps roles={viewers.map(({ role }) => role)} />
      {viewers.length === 0 && <EmptyState title="You hold no role here at the moment.">Your account is open, but nobody has given it anything to see. An administrator of your area can.</EmptyState>}
    </>
  );
}
