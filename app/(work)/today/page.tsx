import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MyConcerns } from "@/components/identification/concerns-lists";
import { NewLeads } from "@/components/partnership/new-leads";
import { RoleSteps } from "@/components/partnership/role-steps";
import { SetUpSteps } from "@/components/partnership/set-up-steps";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TaskGroup, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { myConcerns } from "@/lib/identification/concerns/queries";
import { addDays, dayOf, spokenDay } from "@/lib/kernel/calendar";
import { newSafeguardingLeads, readArea, readSetUp } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { grouped, inShort } from "./grouped";
import { waitingFor } from "./waiting";

export const metadata: Metadata = { title: "Today" };

/** What waits for whoever is signed in, the most overdue first; then what became of what they raised; then what they come here for. */
export default async function Today() {
  const [viewers, now] = [await requireViewers(), clock()], today = dayOf(now);
  if (viewers.length > 0 && viewers.every(({ role }) => role === "provider")) redirect("/requests"); // whoever works for an organisation alone begins at its own door
  const [area, setUp, raised, { waiting, moreReviews }] = await Promise.all([ask(readArea, viewers, {}, now), ask(readSetUp, viewers, {}, now), ask(myConcerns, viewers, {}, now), waitingFor(viewers, now)]);
  const led = [...new Set(viewers.flatMap((viewer) => viewer.schoolIds.filter((schoolId) => decide(viewer, "safeguarding:list", { schoolId }).yes)))];
  const leads = (await Promise.all(led.map((schoolId) => ask(newSafeguardingLeads, viewers, { schoolId }, now)))).flatMap((found) => (found.ok ? found.value : []));
  const open = raised.ok ? raised.value.filter(({ answeredOn }) => answeredOn === null || answeredOn >= addDays(today, -14)) : [];
  return (
    <>
      <PageHeader title="Today" lead={`${spokenDay(today)}${area.ok ? `, ${area.value.name}` : ""}. ${inShort(waiting, moreReviews, today)}`} />
      <NewLeads leads={leads} />
      {grouped(waiting, today).map(({ lateness, title, items }) => (
        <TaskGroup key={lateness} id={lateness} title={title} note={`${items.length} of ${waiting.length + moreReviews} that wait for you.`}><TaskList tasks={items.map(({ task }) => task)} /></TaskGroup>
      ))}
      {moreReviews > 0 && <p className="task-more"><TextLink href="/flags">{moreReviews} more in the queue of reviews</TextLink></p>}
      {open.length > 0 && <Section id="raised" title="What you raised" note="Unanswered, or answered in the last 14 days."><MyConcerns concerns={open} today={today} /></Section>}
      {setUp.ok && <SetUpSteps area={setUp.value} />}
      <RoleSteps roles={viewers.map(({ role }) => role)} />
      {viewers.length === 0 && <EmptyState title="You hold no role here at the moment.">Your account is open, but nobody has given it anything to see. An administrator of your area can.</EmptyState>}
    </>
  );
}
