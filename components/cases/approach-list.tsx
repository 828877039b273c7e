import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { type Task, TaskGroup, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { placeInSchool } from "@/lib/children/present";
import type { ApproachRow } from "@/lib/cases/load-approaches";
import { APPROACH_WORDS, ATTEMPT_OUTCOME_WORDS, ATTEMPT_WAY_WORDS } from "@/lib/cases/present";
import { PAGE_SIZE } from "@/lib/cases/schema";
import type { ApproachState } from "@/lib/cases/vocabulary";
import { lateBy } from "@/lib/identification/review.present";
import type { SchoolCalendar } from "@/lib/partnership/calendar/calendar.rules";
import { type Day, shortDay } from "@/lib/kernel/calendar";
import { plural } from "@/lib/signals/vocabulary";

type Props = { readonly rows: readonly ApproachRow[]; readonly total: number; readonly page: number; readonly today: Day; readonly calendar: SchoolCalendar; readonly you: string; readonly hrefOf: (page: number) => string };
const ANSWERED: ReadonlySet<ApproachState> = new Set(["asked-to-wait", "declined", "withdrawn"]);
const GROUPS = [
  { id: "overdue", title: "Overdue", note: "The next try was due before today.", has: (on: Day, today: Day) => on < today },
  { id: "today", title: "Due today", note: "The next try is due today.", has: (on: Day, today: Day) => on === today },
  { id: "later", title: "Later", note: "Also a family who said no, or asked to wait, until the day to ask again.", has: (on: Day, today: Day) => on > today },
] as const;

/** Families in groups by how late the next try is. */
export function ApproachList({ rows, total, page, today, calendar, you, hrefOf }: Props) {
  if (total === 0) return <EmptyState title="No family waits to be asked.">A family comes here when a review ends with “Support now”, and leaves when they say yes. A no stays, with what to try next. You need do nothing until then.</EmptyState>;
  const first = (page - 1) * PAGE_SIZE;
  return (
    <>
      {GROUPS.map(({ id, title, note, has }) => {
        const own = rows.filter(({ nextOn }) => has(nextOn, today));
        return own.length > 0 && <TaskGroup key={id} id={id} title={title} note={note}><TaskList tasks={own.map((row) => task(row, { today, calendar, you }))} /></TaskGroup>;
      })}
      {total > PAGE_SIZE && <Pagination from={first + 1} to={first + rows.length} of={total} what="families" previous={page > 1 ? hrefOf(page - 1) : undefined} next={first + rows.length < total ? hrefOf(page + 1) : undefined} />}
    </>
  );
}

function task({ approachId, child, state, stateSince, asker, askerId, lastTry, tries, nextStep, nextOn, restricted }: ApproachRow, { today, calendar, you }: Pick<Props, "today" | "calendar" | "you">): Task {
  const late = lateBy(nextOn, today, calendar), href = `/approaches/${approachId}`, who = asker === null ? "Nobody asks yet." : askerId === you ? "You ask." : `${asker} asks.`;
  return {
    key: approachId, href, who: child.name, when: `By ${shortDay(nextOn)}`, tag: late ? <Tag kind="concern">{late}</Tag> : undefined,
    what: `${placeInSchool(child)} · ${APPROACH_WORDS[state].toLowerCase()}${state === "not-approached" ? "" : `, since ${shortDay(stateSince)}`}`,
    why: (
      <>
        {restricted && <><Tag kind="restricted">safeguarding leads only</Tag> </>}{who}{" "}
        {lastTry ? `${plural(tries, "try").replace("trys", "tries")} so far, the last on ${shortDay(lastTry.on)}: ${ATTEMPT_WAY_WORDS[lastTry.how].toLowerCase()}, ${lastTry.whom}, ${ATTEMPT_OUTCOME_WORDS[lastTry.outcome].toLowerCase()}.` : ANSWERED.has(state) ? "They answered at the first talk." : "No try recorded."}
        {nextStep && ` Next: ${nextStep}${/[.!?…]$/.test(nextStep) ? "" : "."}`}
      </>
    ),
    act: <TextLink href={href}>Open<span className="vh"> the asking of the family of {child.name}</span></TextLink>,
  };
}
