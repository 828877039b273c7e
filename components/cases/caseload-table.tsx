import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { ThreadMini } from "@/components/ui/thread-mini";
import { TextLink } from "@/components/ui/text-link";
import type { CaseList } from "@/lib/cases/case-lists.vocabulary";
import type { CaseRow } from "@/lib/cases/load-caseload";
import { clockWords, nextOfCase, overWords, stationOf } from "@/lib/cases/pages.present";
import { PAGE_SIZE } from "@/lib/cases/schema";
import { shortDay } from "@/lib/kernel/calendar";

type Props = { readonly rows: readonly CaseRow[]; readonly total: number; readonly page: number; readonly list: CaseList; readonly own: boolean; /** Left out where every row is shown. */ readonly hrefOf?: (page: number) => string };
const EMPTY = { now: "A case opens when a family says yes, and its child stands here.", closed: "When a case is closed it stands here, with the day to look again." } as const;

/** The children of a caseload, those furthest past the agreed days first. */
export function CaseloadTable({ rows, total, page, list, own, hrefOf }: Props) {
  if (total === 0) return <EmptyState title={list === "now" ? "No case is open." : "No case has been closed yet."} action={list === "now" && <LinkButton plain href="/approaches">See the families to ask</LinkButton>}>{EMPTY[list]}</EmptyState>;
  const first = (page - 1) * PAGE_SIZE, closed = list === "closed";
  const columns = [
    { label: "Child" }, { label: "What happens next" }, ...(own ? [] : [{ label: "Link worker" }]), { label: closed ? "Closed" : "Days since we spoke" }, ...(closed ? [{ label: "Look again" }] : []), { label: "Open tasks", num: true }, { label: "Lead adults so far", num: true },
  ];
  return (
    <>
      <DataTable caption="Caseload, those longest past the agreed days first" stack columns={columns} rows={rows.map((row) => ({ key: row.caseId, cells: cells(row, closed, own) }))} />
      {hrefOf && total > PAGE_SIZE && <Pagination from={first + 1} to={first + rows.length} of={total} what="children" previous={page > 1 ? hrefOf(page - 1) : undefined} next={first + rows.length < total ? hrefOf(page + 1) : undefined} />}
    </>
  );
}

function cells(row: CaseRow, closed: boolean, own: boolean) {
  const { caseId, child, clock, openTasks, leadAdults, linkWorker, closedOn, lookAgainOn } = row, over = overWords(clock);
  return [
    <><TextLink href={`/cases/${caseId}`}>{child.name}</TextLink> <span className="quiet">{child.className}</span></>,
    <span key="next" className="where"><ThreadMini {...stationOf(row)} /> {nextOfCase(row)}</span>, ...(own ? [] : [linkWorker]),
    closed ? (closedOn ? shortDay(closedOn) : "not recorded") : <>{clockWords(clock)} {over && row.state === "open" && <Tag kind="watch">{over}</Tag>}</>,
    ...(closed ? [row.state === "looked-again" ? "done" : lookAgainOn ? shortDay(lookAgainOn) : "not set"] : []),
    <Expected key="tasks" count={openTasks} usual={0} />, <Expected key="adults" count={leadAdults} usual={1} />,
  ];
}

/** A count; on a phone the usual one is not worth its line. */
const Expected = ({ count, usual }: { readonly count: number; readonly usual: number }) => (count === usual ? <span className="usual">{count}</span> : <>{count}</>);
