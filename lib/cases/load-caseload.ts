import type { Tx } from "../db/as-viewer";
import { childrenNamed } from "../identification/children-named";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { loadWeekShares } from "../signals/load-week-shares";
import type { CaseList } from "./case-lists.vocabulary";
import { isWritten } from "./closing.rules";
import { contactClock, triesInARow } from "./contact.rules";
import { leadAdultsOfChildren } from "./load-led";
import { namesOf } from "./load-names";
import { PAGE_SIZE } from "./schema";
import { contactsOfCases } from "./story";
import type { CaseState } from "./vocabulary";

const STATES = { now: ["open", "closing"], closed: ["closed", "looked-again"] } as const;
type Asked = { readonly schoolId: string; readonly list: CaseList; readonly page: number | "all" };

/** A school's cases as far as this viewer's grant reaches, those furthest past the agreed days first, fifty a page or all; with how many each list holds. */
export async function loadCaseload(tx: Tx, { schoolId, list, page }: Asked, today: Day) {
  const counts = { now: 0, closed: 0 };
  for (const { state, _count } of await tx.case.groupBy({ by: ["state"], where: { schoolId }, _count: true })) counts[state === "open" || state === "closing" ? "now" : "closed"] += _count;
  const found = await tx.case.findMany({
    where: { schoolId, state: { in: [...STATES[list]] } },
    select: { id: true, childId: true, state: true, openedOn: true, contactEvery: true, linkWorkerId: true, closeWords: true, homeAsked: true, closedOn: true, lookAgainOn: true, plans: { where: { state: { in: ["draft", "agreed"] } }, select: { state: true, reviewOn: true, agreedOn: true } } },
  });
  const ofThese = { caseId: { in: found.map(({ id }) => id) } };
  const reached = new Map((await tx.caseContact.groupBy({ by: ["caseId"], where: { ...ofThese, reached: true, withWhom: { not: "professional" } }, _max: { heldOn: true } })).map((row) => [row.caseId, row._max.heldOn]));
  const clocks = found.map((row) => {
    const last = reached.get(row.id);
    return { row, clock: contactClock(last ? dayOfColumn(last) : null, dayOfColumn(row.openedOn), row.contactEvery, today) };
  }).sort((a, b) => (list === "now" ? b.clock.days - b.clock.of - (a.clock.days - a.clock.of) : Number(a.row.lookAgainOn) - Number(b.row.lookAgainOn)) || (a.row.id < b.row.id ? -1 : 1));
  const shown = page === "all" ? clocks : clocks.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), ids = { caseId: { in: shown.map(({ row }) => row.id) } };
  const open = new Map((await tx.caseTask.groupBy({ by: ["caseId"], where: { ...ids, doneOn: null }, _count: true })).map((row) => [row.caseId, row._count]));
  const helped = new Set((await tx.serviceRequest.findMany({ where: { ...ids, state: { in: ["accepted", "finished"] } }, select: { caseId: true } })).map(({ caseId }) => caseId));
  const goals = await tx.planGoal.findMany({ where: { ...ids, plan: { state: "agreed" } }, select: { caseId: true, ratings: { select: { ratedOn: true } } } });
  const agreedOn = new Map(shown.map(({ row }) => [row.id, row.plans.find(({ state }) => state === "agreed")?.agreedOn]));
  const measured = new Set(goals.filter(({ caseId, ratings }) => ratings.some(({ ratedOn }) => ratedOn > (agreedOn.get(caseId) ?? ratedOn))).map(({ caseId }) => caseId));
  const led = await leadAdultsOfChildren(tx, shown.map(({ row }) => row.childId));
  const contacts = await contactsOfCases(tx, shown.map(({ row }) => row.id));
  const attendance = await loadWeekShares(tx, schoolId, list === "now" ? shown.map(({ row }) => row.childId) : [], today);
  const children = await childrenNamed(tx, schoolId, shown.map(({ row }) => row.childId)), names = await namesOf(tx, shown.map(({ row }) => row.linkWorkerId));
  return {
    counts, total: counts[list],
    rows: shown.flatMap(({ row, clock }) => {
      const child = children.get(row.childId), review = row.plans.find(({ state }) => state === "agreed")?.reviewOn;
      return child ? [{
        caseId: row.id, childId: row.childId, child, clock, tries: triesInARow(contacts(row.id)).length, state: row.state as CaseState, linkWorker: names(row.linkWorkerId), reviewOn: review ? dayOfColumn(review) : null,
        written: isWritten(row), plan: row.plans.some(({ state }) => state === "agreed") ? "agreed" as const : row.plans.length > 0 ? "draft" as const : null,
        reached: measured.has(row.id) ? "Outcome" as const : helped.has(row.id) ? "Service" as const : null,
        attendance: attendance.get(row.childId) ?? null, openTasks: open.get(row.id) ?? 0, leadAdults: led.get(row.childId)?.count ?? 0, closedOn: row.closedOn && dayOfColumn(row.closedOn), lookAgainOn: row.lookAgainOn && dayOfColumn(row.lookAgainOn),
      }] : [];
    }),
  };
}
export type CaseRow = Awaited<ReturnType<typeof loadCaseload>>["rows"][number];
