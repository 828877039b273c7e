import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { type Day, longDay } from "@/lib/kernel/calendar";

/** Meetings that ended, newest first: each opens its recap. */
export function MeetingsHeld({ ended }: { readonly ended: readonly { readonly meetingId: string; readonly heldOn: Day; readonly openedBy: string }[] }) {
  if (ended.length === 0) return <p>No meeting has been held yet. Its recap will stand here: child, decision, owner, day and tasks.</p>;
  return <DataTable caption="Meetings that ended" stack columns={[{ label: "Held on" }, { label: "Opened by" }]} rows={ended.map(({ meetingId, heldOn, openedBy }) => ({ key: meetingId, cells: [<TextLink key="on" href={`/meetings/${meetingId}/recap`}>{longDay(heldOn)}</TextLink>, openedBy] }))} />;
}
