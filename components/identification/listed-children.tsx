import { EmptyState } from "@/components/ui/empty-state";
import { TaskGroup, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import type { ListedChild } from "@/lib/identification/load-queue";
import { yearWords } from "@/lib/identification/review.present";
import type { Said } from "@/lib/identification/said-today";
import type { ShownFlag } from "@/lib/identification/standing-flags";
import { type Day, shortDay } from "@/lib/kernel/calendar";

const classOf = ({ child }: ListedChild) => `${yearWords(child.yearGroup)}${child.className ? `, ${child.className}` : ""}`;
const hrefOf = ({ reviewId, childId }: ListedChild) => (reviewId ? `/flags/${reviewId}` : `/children/${childId}`);
const open = (row: ListedChild) => <TextLink href={hrefOf(row)}>{row.reviewId ? "Open the review" : "Open the child’s page"}</TextLink>;

/** Children two or more years behind: the SENCO's own list, by name. */
export function TwoYearsBehind({ rows }: { readonly rows: readonly (ListedChild & { readonly flags: readonly ShownFlag[] })[] }) {
  if (rows.length === 0) return <EmptyState title="No child is on this list.">A child comes here when the latest result in English, reading, writing or maths says two or more years below. Children whose results were never recorded are not here: their review says so.</EmptyState>;
  return (
    <TaskGroup id="two-years" title="Two years behind" note="By name. Here whatever else was noticed or decided. The SENCO’s next move is the graduated approach.">
      <TaskList tasks={rows.map((row) => ({
        key: row.childId, when: `Since ${shortDay(row.flags[0]!.seenOn)}`, who: row.child.name, href: hrefOf(row),
        what: classOf(row), why: row.flags.map(({ fact }) => fact).join(" "), act: open(row),
      }))} />
    </TaskGroup>
  );
}

/** What people said of children, newest first, for the safeguarding lead on the same day. */
export function SaidOfChildren({ rows, today }: { readonly rows: readonly (ListedChild & { readonly said: Said })[]; readonly today: Day }) {
  if (rows.length === 0) return <EmptyState title="Nobody is waiting to be heard.">Every concern comes here the day it is raised. So does an observation of worry from the class review, whether or not a rule was met. You need do nothing until then.</EmptyState>;
  const groups = [{ id: "today", title: "Today", own: rows.filter(({ said }) => said.on === today) }, { id: "before", title: "Before today", own: rows.filter(({ said }) => said.on !== today) }];
  return groups.map(({ id, title, own }) => own.length > 0 && (
    <TaskGroup key={id} id={id} title={title} note={id === "today" ? "Said today. A rule need not have been met." : "Concerns not answered yet, and a week of observations of worry."}>
      <TaskList tasks={own.map((row) => ({
        key: row.said.key, when: shortDay(row.said.on), who: row.child.name, href: hrefOf(row), what: classOf(row),
        why: <>{row.said.by} {row.said.what}.{row.said.words && <> “{row.said.words}”</>}</>, act: open(row),
      }))} />
    </TaskGroup>
  ));
}
