import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingsHeld } from "@/components/meetings/meetings-held";
import { WhoIsHere } from "@/components/meetings/who-is-here";
import { LinkButton } from "@/components/ui/button";
import { Views } from "@/components/ui/filter-panel";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { waitsSentence } from "@/lib/identification/meeting/meeting.present";
import { meetings } from "@/lib/identification/meeting/queries";
import { longDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { open } from "./actions";

export const metadata: Metadata = { title: "Cohort meetings" };

/** A school's cohort meetings: the one that is open, opening one, and the recaps of those that ended. */
export default async function Meetings({ searchParams }: { readonly searchParams: Promise<{ readonly school?: string }> }) {
  const [{ school }, viewers, { grants }] = await Promise.all([searchParams, requireViewers(), requirePerson()]);
  const schools = [...new Map(grants.filter(({ viewer }) => decide(viewer, "meeting:lead", { schoolId: viewer.schoolIds[0] ?? "" }).yes).map(({ viewer, schoolName }) => [viewer.schoolIds[0]!, schoolName ?? ""]))];
  const schoolId = school ?? schools[0]?.[0], found = schoolId && await ask(meetings, viewers, { schoolId }, clock());
  if (!found || !found.ok) notFound();
  const { schoolName, open: now, ended, waits, staff, you } = found.value;
  return (
    <>
      <PageHeader title="Cohort meetings" lead={`${schoolName}. ${waitsSentence(waits, ended[0]?.heldOn ?? null)}`}
        help="Sit down together: safeguarding lead, SENCO, link worker, head of year. Every child who waits stands on one screen, what was noticed beside what you know. For each you decide, park or ask. At the end the recap is written already. A child whom somebody in the room may not know of does not stand on the screen." />
      {schools.length > 1 && <Views views={schools.map(([id, name]) => ({ label: name, href: `/meetings?school=${id}`, current: id === schoolId }))} />}
      {now ? (
        <Section id="open" title="Open now" note={longDay(now.heldOn)}><p>Opened by {now.openedBy}. What was recorded is kept: leave it and come back.</p><div className="actions"><LinkButton href={`/meetings/${now.meetingId}`}>Go on with the meeting</LinkButton></div></Section>
      ) : (
        <Section id="new" title="Open a meeting">
          <Form id="open" action={open} submit="Open the meeting" hidden={{ schoolId: found.value.schoolId }}><WhoIsHere staff={staff} here={[you]} /></Form>
        </Section>
      )}
      <Section id="held" title="Held before"><MeetingsHeld ended={ended} /></Section>
    </>
  );
}
