import type { Metadata } from "next";
import { OwnRequests } from "@/components/commissioning/own-requests";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TaskGroup, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { ownRequests, requestsWaiting } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { dayOf, shortDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireProvider } from "../organisations";
import { firstOfDay } from "./move";

export const metadata: Metadata = { title: "Requests" };

/** What waits for an organisation, then everything it was asked. */
export default async function Requests() {
  const [{ viewers, organisationIds }, now] = [await requireProvider(), clock()], today = dayOf(now);
  const each = await Promise.all(organisationIds.map(async (organisationId) => ({ asked: await ask(ownRequests, viewers, { organisationId }, now), waits: await ask(requestsWaiting, viewers, { organisationId }, now) })));
  const requests = each.flatMap(({ asked }) => (asked.ok ? asked.value : [])), registers = each.flatMap(({ waits }) => (waits.ok ? waits.value : [])).filter(({ href }) => href.startsWith("/registers"));
  const groups = [
    { id: "to-answer", title: "To answer", shown: requests.filter(({ state }) => state === "requested") },
    { id: "accepted", title: "Running", shown: requests.filter(({ state }) => state === "accepted") },
    { id: "ended", title: "Ended", shown: requests.filter(({ endedOn }) => endedOn !== null) },
  ].filter(({ shown }) => shown.length > 0);
  const move = firstOfDay(requests, registers, today);
  return (
    <>
      <PageHeader title="Requests" lead={<>Places that link workers at local schools ask you for. <b className="move">{move.says}</b></>} actions={move.act && <LinkButton href={move.act.href}>{move.act.words}{move.act.of && <span className="vh">: {move.act.of}</span>}</LinkButton>}
        help="A request tells you a first name, what helps, and how to reach the family. You say yes or no; the link worker is told at once. After a yes you keep a register of each session. Only sessions that ran are paid." />
      {registers.length > 0 && (
        <TaskGroup id="registers" title="Registers to keep"><TaskList tasks={registers.map(({ key, dueOn, who, what, why, href, linkText }) => ({ key, when: dueOn === today ? "Today" : shortDay(dueOn), who, href, what, why, act: <TextLink href={href}>{linkText}<span className="vh">, {who}, {what}</span></TextLink> }))} /></TaskGroup>
      )}
      {requests.length === 0 && <EmptyState title="Nothing has been asked of you yet.">When a family has agreed to a place with you, the request stands here: first name, what helps, how to reach them.</EmptyState>}
      {groups.map(({ id, title, shown }) => <TaskGroup key={id} id={id} title={title}><OwnRequests requests={shown} /></TaskGroup>)}
    </>
  );
}
