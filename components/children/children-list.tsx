import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterPanel } from "@/components/ui/filter-panel";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import type { listChildren } from "@/lib/children/children-list";
import { yearWords } from "@/lib/children/present";
import type { ListInput } from "@/lib/children/schema";
import { addressOf, type Asked } from "./list-address";

type Props = { readonly list: Awaited<ReturnType<typeof listChildren>>; readonly asked: Asked; readonly school: { readonly id: string; readonly name: string } | null; readonly strands: readonly { readonly strand: string; readonly name: string }[] };

/** Every child of a school, fifty a page; beside each the strands in which a published rule is met. */
export function ChildrenList({ list, asked, school, strands }: Props) {
  const { children, shown, all, skip } = list, page = skip / PAGE + 1;
  const to = (change: Partial<Asked>) => addressOf({ ...asked, page: 1, ...change });
  const sort = (by: ListInput["sort"]) => ({ href: to({ sort: by }), ...(asked.sort === by ? { now: "ascending" as const } : {}) });
  const chosen = [
    ...(asked.yearGroup ? [{ label: yearWords(asked.yearGroup), without: to({ yearGroup: undefined }) }] : []),
    ...(asked.className ? [{ label: `Class ${asked.className}`, without: to({ className: undefined }) }] : []),
    ...(asked.flagged ? [{ label: "A rule is met", without: to({ flagged: false }) }] : []),
  ];
  return (
    <>
      <FilterPanel shown={shown} of={all} what={school ? `children at ${school.name}` : "children"} chosen={chosen} clear={to({ yearGroup: undefined, className: undefined, flagged: false })}><ListFilters list={list} asked={asked} /></FilterPanel>
      {children.length === 0
        ? <EmptyState title="No child matches these filters.">Take one away above. If no filter is set, the school office has not sent the roll yet: ask them.</EmptyState>
        : <DataTable caption="Children" stack columns={[{ label: "Name, by surname", sort: sort("name") }, { label: "Year" }, { label: "Class", sort: sort("class") }, { label: "Rules met, by strand" }]}
          rows={children.map(({ childId, name, yearGroup, className, goneOn, flags }) => ({
            key: childId, cells: [<TextLink key="link" href={`/children/${childId}${asked.several ? `?school=${list.schoolId}` : ""}`}>{name}</TextLink>, yearWords(yearGroup), className ?? "not recorded",
              [...strands.filter(({ strand }) => flags[strand]).map(({ strand, name: words }) => `${words} ${flags[strand]}`), ...(goneOn ? ["not in the last roll"] : [])].join(" · ") || null],
          }))} />}
      {shown > PAGE && <Pagination from={skip + 1} to={skip + children.length} of={shown} what="children" {...(page > 1 ? { previous: to({ page: page - 1 }) } : {})} {...(skip + children.length < shown ? { next: to({ page: page + 1 }) } : {})} />}
    </>
  );
}
const PAGE = 50;

function ListFilters({ list, asked }: Pick<Props, "list" | "asked">) {
  const options = (values: readonly string[], word: (value: string) => string) => [<option key="" value="">Any</option>, ...values.map((value) => <option key={value} value={value}>{word(value)}</option>)];
  return (
    <form method="get" className="filters-form">
      {asked.several && <input type="hidden" name="school" value={list.schoolId} />}
      <input type="hidden" name="sort" value={asked.sort} />
      <div className="field"><label htmlFor="filter-year">Year</label><select id="filter-year" className="control narrow" name="year" defaultValue={asked.yearGroup ?? ""}>{options(list.years, yearWords)}</select></div>
      <div className="field"><label htmlFor="filter-class">Class</label><select id="filter-class" className="control narrow" name="class" defaultValue={asked.className ?? ""}>{options(list.classes, (name) => name)}</select></div>
      <label className="choice"><input type="checkbox" name="flagged" value="yes" defaultChecked={asked.flagged} /><span>Only where a rule is met</span></label>
      <Button plain>Show these children</Button>
    </form>
  );
}
