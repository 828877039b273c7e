import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { DoneOf } from "@/components/ui/done-of";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { ThreadMini } from "@/components/ui/thread-mini";
import { TextLink } from "@/components/ui/text-link";
import { WeekLine } from "@/components/ui/week-line";
import type { CaseList } from "@/lib/cases/case-lists.vocabulary";
import type { CaseRow } from "@/lib/cases/load-caseload";
import { clockWords, nextOfCase, overWords, stationOf, triesWords } from "@/lib/cases/pages.present";
import { PAGE_SIZE } from "@/lib/cases/schema";
import { shortDay } from "@/lib/kernel/calendar";
import { percent, plural } from "@/lib/signals/vocabulary";

type Sessions = readonly { readonly caseId: string; readonly delivered: number; readonly planned: number }[];
type Props = { readonly rows: readonly CaseRow[]; readonly total: number; readonly page: number; readonly list: CaseList; readonly own: boolean; readonly sessions: Sessions; /** Left out where every row is shown. */ readonly hrefOf?: (page: number) => string };
const EMPTY = { now: "A case opens when a family says yes, and its child stands here.", closed: "When a case is closed it stands here, with the day to look again." } as const;

/** The children of a caseload, those furthest past the agreed days first. */
export function CaseloadTable({ rows, total, page, list, own, sessions, hrefOf }: Props) {
  if (total === 0) return <EmptyState title={list === "now" ? "No case is open." : "No case has been closed yet."} action={list === "now" && <LinkButton plain href="/approaches">See the families to ask</LinkButton>}>{EMPTY[list]}</EmptyState>;
  const first = (page - 1) * PAGE_SIZE, closed = list === "closed";
  const columns = [
    { label: "Child" }, { label: "What happens next" }, ...(own ? [] : [{ label: "Link worker" }]), ...(closed ? [{ label: "Closed" }, { label: "Look again" }] : [{ label: "Days since we spoke" }, { label: "Attendance by week, 60 to 100%" }, { label: "Sessions that ran" }]),
    { label: "Open tasks", num: true }, { label: "Lead adults", num: true },
  ];
  return (
    <>
      <DataTable caption="Caseload, those longest past the agreed days first" stack columns={columns} rows={rows.map((row) => ({ key: row.caseId, cells: cells(row, closed, own, sessions.find(({ caseId }) => caseId === row.caseId)) }))} />
      {!closed && <p className="small quiet">One line for each child on one time axis, this school year; dashes at 90%. A break is a holiday or a week with no marks, not a good week. A ▾ lies below 60%.</p>}
      {hrefOf && total > PAGE_SIZE && <Pagination from={first + 1} to={first + rows.length} of={total} what="children" previous={page > 1 ? hrefOf(page - 1) : undefined} next={first + rows.length < total ? hrefOf(page + 1) : undefined} />}
    </>
  );
}

function cells(row: CaseRow, closed: boolean, own: boolean, sessions: Sessions[number] | undefined) {
  const { caseId, child, clock, openTasks, leadAdults, linkWorker, closedOn, lookAgainOn } = row, over = overWords(clock), tries = triesWords(row.tries);
  return [
    <><TextLink href={`/cases/${caseId}`}>{child.name}</TextLink> <span className="quiet">{child.className}</span></>,
    <span key="next" className="where"><ThreadMini {...stationOf(row)} /> {nextOfCase(row)}</span>, ...(own ? [] : [linkWorker]),
    ...(closed
      ? [closedOn ? shortDay(closedOn) : "not recorded", row.state === "looked-again" ? "done" : lookAgainOn ? shortDay(lookAgainOn) : "not set"]
      : [<>{clockWords(clock)} {over && row.state === "open" && <Tag kind="watch">{over}</Tag>} {tries && row.state === "open" && <Tag kind="watch">{tries}</Tag>}</>, <Attended key="attended" shares={row.attendance} />, sessions ? <DoneOf key="sessions" done={sessions.delivered} of={sessions.planned} /> : <span className="quiet">nothing agreed yet</span>]),
    <Expected key="tasks" count={openTasks} usual={0} />, <Expected key="adults" count={leadAdults} usual={1} />,
  ];
}

/** The weeks as a line, with the share of this school year's sessions beside it. */
function Attended({ shares }: { readonly shares: CaseRow["attendance"] }) {
  if (!shares || shares.toDate.possible === 0) return <span className="quiet">no marks yet</span>;
  const known = shares.weeks.filter((share) => share !== null), share = percent(shares.toDate.attended / shares.toDate.possible);
  return <span className="attended"><WeekLine weeks={shares.weeks} sentence={`Below 90% in ${known.filter((one) => one < 0.9).length} of ${plural(known.length, "week")}`} /> {share}</span>;
}

/** A count; on a phone the usual one is not worth its line. */
const Expected = ({ count, usual }: { readonly count: number; readonly usual: number }) => (count === usual ? <span className="usual">{count}</span> : <>{count}</>);
