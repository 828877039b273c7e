import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Views } from "@/components/ui/filter-panel";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { yearWords } from "@/lib/children/present";
import { ENOUGH_SESSIONS } from "@/lib/outcomes/change.rules";
import { percent } from "@/lib/signals/vocabulary";
import type { Showing } from "@/lib/visibility/load-showing";
import { missingWords, silenceWords } from "@/lib/visibility/present";

type Props = { readonly showing: Showing; readonly schoolId: string; readonly yearGroup: string | null; readonly hrefOf: (to: { year?: string; page?: number }) => string };

/** The children nobody has written about this school year, the longest silence first, with what is missing of each. */
export function NobodyMentioned({ showing, schoolId, yearGroup, hrefOf }: Props) {
  const { rows, years, nobody, onRoll, chosen, page, pages, from } = showing;
  return (
    <>
      <Views views={[
        { label: `All years · ${nobody} of ${onRoll}`, href: hrefOf({}), current: yearGroup === null },
        ...years.map((year) => ({ label: `${yearWords(year.yearGroup)} · ${year.nobody} of ${year.of}`, href: hrefOf({ year: year.yearGroup }), current: year.yearGroup === yearGroup })),
      ]} />
      {rows.length === 0 ? <EmptyState title="Somebody has mentioned every child here this school year.">A child stands here when no class review, no concern and no conversation names them. Look again when the next term begins.</EmptyState> : (
        <DataTable
          caption="Children nobody has mentioned this school year" stack columns={[{ label: "Child" }, { label: "Last mentioned" }, { label: "Also missing" }, { label: "Attendance to date" }]}
          rows={rows.map((child) => ({
            key: child.childId,
            cells: [
              <><TextLink href={`/children/${child.childId}?school=${schoolId}`}>{child.name}</TextLink> <span className="faint">{child.className ?? yearWords(child.yearGroup)}</span></>,
              silenceWords(child.mentionedOn, child.admittedOn), missingWords(child.missing) || "nothing else",
              child.possible < ENOUGH_SESSIONS ? "too few sessions to tell" : percent((child.possible - child.absent) / child.possible),
            ],
          }))}
        />
      )}
      {pages > 1 && <Pagination from={from + 1} to={from + rows.length} of={chosen} what="children" previous={page > 1 ? hrefOf({ year: yearGroup ?? undefined, page: page - 1 }) : undefined} next={page < pages ? hrefOf({ year: yearGroup ?? undefined, page: page + 1 }) : undefined} />}
      <p className="small quiet">“Nothing to add” in a class review says that somebody looked; it is not a mention. What to do: speak with the child, or ask who knows them, and write one line in the class review or a concern.</p>
    </>
  );
}
