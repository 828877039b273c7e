import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MyConcerns } from "@/components/identification/concerns-lists";
import { MeetingsOnToday } from "@/components/meetings/meetings-on-today";
import { NewLeads } from "@/components/partnership/new-leads";
import { RoleSteps } from "@/components/partnership/role-steps";
import { SetUpSteps } from "@/components/partnership/set-up-steps";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TaskGroup, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { myConcerns } from "@/lib/identification/concerns/queries";
import { addDays, dayOf, spokenDay } from "@/lib/kernel/calendar";
import { newSafeguardingLeads, readArea } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { countsFor } from "./facts";
import { grouped } from "./grouped";
import { meetingsOf } from "./meetings-of";
import { firstMove } from "./move";
import { doneBefore, noStep, rolesOf, whereOf } from "./who";
import { waitingFor } from "./waiting";

export const metadata: Metadata = { title: "Today" };

/** Whose move it is and one thing to do; then all that waits, the most overdue first; then what became of what they raised; then what else they come here for. */
export default async function Today() {
  const [viewers, { grants }, now] = [await requireViewers(), await requirePerson(), clock()], today = dayOf(now);
  if (viewers.length > 0 && viewers.every(({ role }) => role === "provider")) redirect("/requests"); // whoever works for an organisation alone begins at its own door
  const [area, raised, { waiting, moreReviews, sent, ...decides }, counts] = await Promise.all([ask(readArea, viewers, {}, now), ask(myConcerns, viewers, {}, now), waitingFor(viewers, now), countsFor(viewers, now)]);
  const led = [...new Set(viewers.flatMap((viewer) => viewer.schoolIds.filter((schoolId) => decide(viewer, "safeguarding:list", { schoolId }).yes)))];
  const leads = (await Promise.all(led.map((schoolId) => ask(newSafeguardingLeads, viewers, { schoolId }, now)))).flatMap((found) => (found.ok ? found.value : []));
  const mine = raised.ok ? raised.value : [], open = mine.filter(({ answeredOn }) => answeredOn === null || answeredOn >= addDays(today, -14)), unanswered = mine.filter(({ answeredOn }) => answeredOn === null).length;
  const facts = {
    ...counts, ...decides, ...sent, roles: rolesOf(viewers), today, waiting, reviews: waiting.filter(({ kind }) => kind === "review").length + moreReviews,
    raised: { open: unanswered, answered: open.length - unanswered, ever: mine.length > 0 }, years: [...new Set(viewers.flatMap(({ yearGroups }) => yearGroups))], cases: new Set(viewers.flatMap(({ caseIds }) => caseIds)).size,
  };
  const { says, act } = firstMove(facts), listed = waiting.filter(({ kind, href }) => kind !== "class" || href !== act?.href), held = await meetingsOf(viewers, now);
  return (
    <>
      <PageHeader title="Today" lead={<>{[spokenDay(today), whereOf(grants, area.ok ? area.value.name : null)].filter(Boolean).join(", ")}. <b className="move">{says}</b></>} actions={act && <LinkButton href={act.href}>{act.words}{act.of && <span className="vh">: {act.of}</span>}</LinkButton>} />
      <NewLeads leads={leads} />
      {grouped(listed, today).map(({ lateness, title, items }) => (
        <TaskGroup key={lateness} id={lateness} title={title} note={items.length === listed.length + moreReviews ? `All ${listed.length < waiting.length ? "else " : ""}that waits for you.` : `${items.length} of ${listed.length + moreReviews} that wait for you.`}><TaskList tasks={items.map(({ task }) => task)} /></TaskGroup>
      ))}
      <MeetingsOnToday meetings={held} />
      {moreReviews > 0 && <p className="task-more"><TextLink href="/flags">{moreReviews} more in the queue of reviews</TextLink></p>}
      {open.length > 0 && <Section id="raised" title="What you raised" note="Unanswered, or answered in the last 14 days."><MyConcerns concerns={open} today={today} /></Section>}
      {facts.setUp && <SetUpSteps lacking={facts.setUp.lacking} />}
      <RoleSteps roles={facts.roles} done={doneBefore(facts)} first={act?.href} none={noStep(viewers)} />
    </>
  );
}
