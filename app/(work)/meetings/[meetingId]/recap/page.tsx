import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecapTable } from "@/components/meetings/recap-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PrintFor } from "@/components/ui/print-for";
import { Withheld } from "@/components/ui/withheld";
import { printedLine, purposeOf, purposesOf, WITHHELD } from "@/lib/children/printing.present";
import { ask } from "@/lib/doorway/ask";
import { printRecap, recap } from "@/lib/identification/meeting/queries";
import { longDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "Recap of a meeting" };
type Props = { readonly params: Promise<{ readonly meetingId: string }>; readonly searchParams: Promise<{ readonly print?: string; readonly for?: string }> };

/** What became of each child: decision, owner, day and tasks; on paper as well. */
export default async function Recap({ params, searchParams }: Props) {
  const [{ meetingId }, { print, for: wanted }, viewers] = await Promise.all([params, searchParams, requireViewers()]), now = clock();
  const purpose = print === undefined ? undefined : purposeOf("recap", wanted);
  const found = purpose ? await ask(printRecap, viewers, { meetingId, purpose }, now) : await ask(recap, viewers, { meetingId }, now);
  if (!found.ok) notFound();
  const { items, heldOn, here, guests, schoolId, schoolName, state, printed, today } = found.value, open = state === "open";
  const who = [...here.map(({ name, roleWords }) => (roleWords ? `${name} (${roleWords})` : name)), ...(guests ? [guests] : [])].join(", ");
  return (
    <>
      <PageHeader
        title="Recap of the meeting" lead={`${schoolName}, ${longDay(heldOn)}. ${open ? "The meeting is open still." : ""} Here: ${who}.`}
        crumbs={purpose ? [{ href: `/meetings/${meetingId}/recap`, label: "The recap" }] : [{ href: `/meetings?school=${schoolId}`, label: "Cohort meetings" }, ...(open ? [{ href: `/meetings/${meetingId}`, label: "The meeting" }] : [])]}
        actions={purpose ? <PrintFor purposes={purposesOf("recap")} chosen={purpose} /> : <>{open && <LinkButton href={`/meetings/${meetingId}`}>Go back to the meeting</LinkButton>}<LinkButton plain href={`/meetings/${meetingId}/recap?print=1`}>Print the recap</LinkButton></>}
        printed={`${printedLine(printed, purpose ?? "cohort-meeting", today)} Keep it as you keep the children’s files.`}
        help={open ? undefined : "This is what was said that day. What was decided since stands in each child’s review. Whoever has a task finds it on Today."}
      />
      {items.length > 0 ? <RecapTable items={items} caption={`What became of each child on ${longDay(heldOn)}`} /> : <EmptyState title="No child stood on this meeting’s list." />}
      <Withheld items={WITHHELD.recap} />
    </>
  );
}
