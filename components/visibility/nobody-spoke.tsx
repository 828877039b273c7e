import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { yearWords } from "@/lib/children/present";
import { longDay } from "@/lib/kernel/calendar";
import { ENOUGH_SESSIONS } from "@/lib/outcomes/change.rules";
import { percent } from "@/lib/signals/vocabulary";
import type { Showing } from "@/lib/visibility/load-showing";
import { noticedWords } from "@/lib/visibility/present";

/** The children about whom somebody wrote this school year, and with whom nobody is known to have spoken. */
export function NobodySpoke({ showing: { noticed: { rows, chosen, all } }, schoolId }: { readonly showing: Showing; readonly schoolId: string }) {
  if (rows.length === 0) return <EmptyState title={all === 0 ? "Nobody has been noticed yet this school year." : "With every child who was noticed here, a conversation is recorded."}>A child stands here when a class review or a concern says something, and nobody has written down that they spoke with the child or the family.</EmptyState>;
  return (
    <>
      <DataTable
        caption="Children who were noticed this school year, without a conversation" stack columns={[{ label: "Child" }, { label: "What was noticed" }, { label: "Since" }, { label: "Last conversation" }, { label: "Attendance to date" }]}
        rows={rows.map((child) => ({
          key: child.childId,
          cells: [
            <><TextLink href={`/children/${child.childId}?school=${schoolId}`}>{child.name}</TextLink> <span className="faint">{child.className ?? yearWords(child.yearGroup)}</span></>,
            noticedWords(child.noticed), longDay(child.noticed.since), child.spokenOn ? longDay(child.spokenOn) : "not recorded",
            child.possible < ENOUGH_SESSIONS ? "too few sessions to tell" : percent((child.possible - child.absent) / child.possible),
          ],
        }))}
      />
      {chosen > rows.length && <p className="small quiet">{rows.length} of {chosen}, those who have waited longest. Choose a year above to see the others.</p>}
      <p className="small quiet">Words about a child are no conversation. What to do: speak with the child, and write down what they told you: on the child’s page, “Raise a concern”, “The child told me”. Or, where a case is open, write down the contact.</p>
    </>
  );
}
