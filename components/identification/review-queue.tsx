import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { TaskGroup, TaskList, type Task } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { INVOLVEMENT_WORDS } from "@/lib/identification/involvement.vocabulary";
import type { QueueRow } from "@/lib/identification/load-queue";
import { LIST_ORDER } from "@/lib/identification/lists.present";
import { SEVERITY_WORDS } from "@/lib/identification/present";
import { PAGE_SIZE } from "@/lib/identification/queries.schema";
import type { Group } from "@/lib/identification/queue-order";
import { lateBy, LATENESS_WORDS, OPENED_FOR_WORDS, strandsInWords, yearWords } from "@/lib/identification/review.present";
import { strandsOf } from "@/lib/identification/strands.rules";
import { type Day, shortDay } from "@/lib/kernel/calendar";
import type { SchoolCalendar } from "@/lib/partnership/calendar/calendar.rules";
import { plural } from "@/lib/signals/vocabulary";

const GROUPS = ["first", "overdue", "today", "week", "later"] as const satisfies readonly Group[];
const TITLES: Readonly<Record<Group, string>> = { first: SEVERITY_WORDS.severe, ...LATENESS_WORDS };
const NOTES: Readonly<Record<Group, string>> = {
  first: "A rule says so, however late others are.", overdue: "The school promised an answer before today.", today: "The answer is due today.",
  week: "Due by the end of this week.", later: "Nothing is late here.",
};
type Props = { readonly rows: readonly QueueRow[]; readonly total: number; readonly page: number; readonly today: Day; readonly calendar: SchoolCalendar; readonly hrefOf: (page: number) => string; readonly empty: string; /** What else waits for a child, in words. */ readonly also: ReadonlyMap<string, string> };

/** The waiting reviews, in groups by how late; a row's link opens the review. */
export function ReviewQueue({ rows, total, page, today, calendar, hrefOf, empty, also }: Props) {
  if (total === 0) return <EmptyState title="No review is waiting." action={<LinkButton plain href="/visibility">See who is not showing up</LinkButton>}>{empty}</EmptyState>;
  const first = (page - 1) * PAGE_SIZE;
  return (
    <>
      <p className="section-note">{LIST_ORDER}</p>
      {GROUPS.map((group) => {
        const own = rows.filter((row) => row.group === group);
        return own.length > 0 && <TaskGroup key={group} id={group} title={TITLES[group]} note={NOTES[group]}><TaskList tasks={own.map((row) => task(row, today, calendar, also.get(row.childId)))} /></TaskGroup>;
      })}
      {total > PAGE_SIZE && <Pagination from={first + 1} to={first + rows.length} of={total} what="reviews" previous={page > 1 ? hrefOf(page - 1) : undefined} next={first + rows.length < total ? hrefOf(page + 1) : undefined} />}
    </>
  );
}

function task(row: QueueRow, today: Day, calendar: SchoolCalendar, also: string | undefined): Task {
  const late = lateBy(row.dueOn, today, calendar), strands = strandsOf(row.flags), href = `/flags/${row.reviewId}`;
  const all = [...new Set(row.flags.map(({ fact }) => fact))], facts = all.slice(0, 2), more = all.length - facts.length, doubted = row.flags.filter(({ caution }) => caution).length;
  return {
    key: row.reviewId, href, who: row.child.name, when: `Due ${shortDay(row.dueOn)}`,
    tag: late ? <Tag kind="concern">{late}</Tag> : undefined,
    what: `${yearWords(row.child.yearGroup)}${row.child.className ? `, ${row.child.className}` : ""}`,
    why: (
      <>
        {row.severe && <><Tag kind="watch">{SEVERITY_WORDS.severe}</Tag> </>}
      {also && <><Tag kind="concern">{also}</Tag> </>}
        {strands.length > 0 ? `${plural(strands.length, "strand")}: ${strandsInWords(strands)}. ` : `Here because ${OPENED_FOR_WORDS[row.openedFor]}. `}
        {facts.join(" ")}{more > 0 && ` And ${more} more.`}
        {doubted > 0 && ` ${doubted === row.flags.length ? "Every rule it rests on is" : `${plural(doubted, "rule")} it rests on ${doubted === 1 ? "is" : "are"}`} mostly dismissed here.`}
        {row.concerns > 0 && ` ${plural(row.concerns, "concern")} not answered yet.`}
        {row.leading.map(({ kind, leadWorker }) => <span key={kind} className="leads"> {INVOLVEMENT_WORDS[kind] ?? kind}, led by {leadWorker ?? "somebody not recorded"}.</span>)}
      </>
    ),
    act: <TextLink href={href}>Review {row.child.name.split(" ")[0]}</TextLink>,
  };
}

/** The reviews whose turn has not come, in the order in which they are called; anyone may open one now. */
export function InLine({ rows, total, page, hrefOf }: Pick<Props, "rows" | "total" | "page" | "hrefOf">) {
  if (total === 0) return <EmptyState title="Nobody waits their turn.">Every child who met the rules is on the list. When more children meet them than the school can answer at once, the others wait here and are counted there.</EmptyState>;
  const first = (page - 1) * PAGE_SIZE;
  return (
    <>
      <TaskGroup id="in-line" title="Wait their turn" note="In the order in which they come onto the list. The list fills up each night, and whenever a file lands."><TaskList tasks={rows.map((row) => ({ ...task(row, row.dueOn, [], undefined), when: `Since ${shortDay(row.openedOn)}` }))} /></TaskGroup>
      {total > PAGE_SIZE && <Pagination from={first + 1} to={first + rows.length} of={total} what="reviews" previous={page > 1 ? hrefOf(page - 1) : undefined} next={first + rows.length < total ? hrefOf(page + 1) : undefined} />}
    </>
  );
}
