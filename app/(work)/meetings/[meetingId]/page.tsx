import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ChildForms } from "@/components/meetings/child-forms";
import { MeetingAround } from "@/components/meetings/meeting-around";
import { MeetingChild } from "@/components/meetings/meeting-child";
import { MeetingHead } from "@/components/meetings/meeting-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { ask } from "@/lib/doorway/ask";
import { ADDED, OUTCOME_WORDS } from "@/lib/identification/meeting/meeting.present";
import { nextAfter } from "@/lib/identification/meeting/meeting.rules";
import { meetingPage } from "@/lib/identification/meeting/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { addATask, bring, decide, end, park, sayWho } from "./actions";

export const metadata: Metadata = { title: "Cohort meeting" };
type Props = { readonly params: Promise<{ readonly meetingId: string }>; readonly searchParams: Promise<{ readonly open?: string; readonly after?: string; readonly said?: string; readonly added?: string; readonly apart?: string }> };

/** The children who wait, on one screen; the one that is open has the forms. */
export default async function Meeting({ params, searchParams }: Props) {
  const [{ meetingId }, { open, after, said, added, apart }, viewers] = await Promise.all([params, searchParams, requireViewers()]);
  const found = await ask(meetingPage, viewers, { meetingId, open, apart: apart !== undefined }, clock());
  if (!found.ok) notFound();
  const shown = found.value, { items, opened, today, calendar, here, staff } = shown, at = (itemId: string) => `/meetings/${meetingId}?${shown.apart ? "apart=1&" : ""}open=${itemId}`;
  if (shown.state === "ended") redirect(`/meetings/${meetingId}/recap`);
  // The child that is open is named in the address: a form must not change its child because somebody else said something.
  const next = after && nextAfter(items, after);
  if (after) redirect(next ? `${at(next.itemId)}&said=${after}#child-${next.itemId}` : `/meetings/${meetingId}?said=${after}`);
  const recorded = items.find(({ itemId, outcome }) => itemId === said && outcome);
  return (
    <>
      <MeetingHead shown={shown} first={nextAfter(items, null)} at={at} />
      {added && <Notice live kind="settled" title="Added."><p>{ADDED}</p></Notice>}
      {recorded?.outcome && <Notice live kind="settled" title={`${recorded.child.name}: ${OUTCOME_WORDS[recorded.outcome].toLowerCase()}. It is in the recap.`} />}
      {items.length === 0 && <EmptyState title={shown.apart ? "Nobody." : "No child waits."}>{shown.apart ? "Everybody who waits stands on the meeting’s own screen." : "Children come here when they meet enough of the published rules, or somebody raises a concern. You can add a child yourselves."}</EmptyState>}
      {items.map((child) => {
        const isOpen = opened?.itemId === child.itemId;
        return (
          <MeetingChild key={child.itemId} {...{ child, today, calendar }} href={isOpen || !child.review || child.outcome === "closed-by-lead" ? null : `${at(child.itemId)}#child-${child.itemId}`}>
            {isOpen && <ChildForms {...{ opened, meetingId, here, staff, today, decide, park }} add={addATask} version={child.version} back={`/meetings/${meetingId}`} />}
          </MeetingChild>
        );
      })}
      {!shown.apart && <MeetingAround {...{ shown, bring, end, sayWho }} />}
    </>
  );
}
