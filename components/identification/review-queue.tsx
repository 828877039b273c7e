import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { TaskGroup, TaskList, type Task } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { INVOLVEMENT_WORDS } from "@/lib/identification/involvement.vocabulary";
import type { QueueRow } from "@/lib/identification/load-queue";
import { SEVERITY_WORDS } from "@/lib/identification/present";
import { PAGE_SIZE } from "@/lib/identification/queries.schema";
import { lateBy, LATENESS_WORDS, type Lateness, OPENED_FOR_WORDS, strandsInWords, yearWords } from "@/lib/identification/review.present";
import { strandsOf } from "@/lib/identification/strands.rules";
import { type Day, shortDay } from "@/lib/kernel/calendar";
import type { SchoolCalendar } from "@/lib/partnership/calendar/calendar.rules";
import { plural } from "@/lib/signals/vocabulary";

const GROUPS = ["overdue", "today", "week", "later"] as const satisfies readonly Lateness[];
const NOTES: Readonly<Record<Lateness, string>> = {
  overdue: "The school promised an answer before today. Those a rule says to look at first, then most strands.", today: "The answer is due today.",
  week: "Due by the end of this week.", later: "Nothing is late here.",
};
type Props = { readonly rows: readonly QueueRow[]; readonly total: number; readonly page: number; readonly today: Day; readonly calendar: SchoolCalendar; readonly hrefOf: (page: number) => string; readonly empty: string; /** What else waits for a child, in words. */ readonly also: ReadonlyMap<string, string> };

/** The waiting reviews, in groups by how late; a row's link opens the review. */
export function ReviewQueue({ rows, total, page, today, calendar, hrefOf, empty, also }: Props) {
  if (total === 0) return <EmptyState title="No review is waiting." action={<LinkButton plain href="/visibility">See who is not showing up</LinkButton>}>{empty}</EmptyState>;
  const first = (page - 1) * PAGE_SIZE;
  return (
    <>
      {GROUPS.map((lateness) => {
        const own = rows.filter((row) => row.lateness === lateness);
        return own.length > 0 && <TaskGroup key={lateness} id={lateness} title={LATENESS_WORDS[lateness]} note={NOTES[lateness]}><TaskList tasks={own.map((row) => task(row, today, calendar, also.get(row.childId)))} /></TaskGroup>;
      })}
      {total > PAGE_SIZE && <Pagination from={first + 1} to={first + rows.length} of={total} what="reviews" previous={page > 1 ? hrefOf(page - 1) : undefined} next={first + rows.length < total ? hrefOf(page + 1) : undefined} />}
    </>
  );
}

function task(row: QueueRow, today: Day, calendar: SchoolCalendar, also: string | undefined): Task {
  const late = lateBy(row.dueOn, today, calendar), strands = strandsOf(row.flags), href = `/flags/${row.reviewId}`;
  const all = [...new Set(row.flags.map(({ fact }) => fact))], facts = all.slice(0, 2), more = all.length - facts.length;
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
        {row.concerns > 0 && ` ${plural(row.concerns, "concern")} not answered yet.`}
        {row.leading.map(({ kind, leadWorker }) => <span key={kind} className="leads"> {INVOLVEMENT_WORDS[kind] ?? kind}, led by {leadWorker ?? "somebody not recorded"}.</span>)}
      </>
    ),
    act: <TextLink href={href}>Review {row.child.name.split(" ")[0]}</TextLink>,
  };
}
