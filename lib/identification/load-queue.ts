import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { childrenNamed, type Named } from "./children-named";
import { PAGE_SIZE } from "./queries.schema";
import { type Group, waitingInOrder } from "./queue-order";
import type { Lateness } from "./review.present";
import type { OpenedFor } from "./review.vocabulary";
import { type Said, saidOfChildren } from "./said-today";
import { type ShownFlag, standingFlags } from "./standing-flags";
import { type Leading, whoLeads } from "./who-leads";

export type QueueRow = {
  readonly reviewId: string; readonly childId: string; readonly child: Named; readonly lateness: Lateness; readonly group: Group; readonly openedOn: Day; readonly dueOn: Day;
  readonly openedFor: OpenedFor; readonly severe: boolean; readonly flags: readonly ShownFlag[]; readonly concerns: number; readonly leading: readonly Leading[];
};
export type ListedChild = { readonly childId: string; readonly child: Named; readonly reviewId: string | null };
type Asked = { readonly schoolId: string; readonly apart: boolean; readonly today: Day; readonly page: number; readonly inLine?: boolean };

/** One page of the queue, each child with what was noticed. */
export async function loadQueue(tx: Tx, { schoolId, apart, today, page, inLine }: Asked): Promise<readonly QueueRow[]> {
  const waiting = await waitingInOrder(tx, { schoolId, apart, today, inLine }, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE });
  const childIds = waiting.map(({ childId }) => childId), named = await childrenNamed(tx, schoolId, childIds);
  const reviews = new Map((await tx.review.findMany({ where: { id: { in: waiting.map(({ id }) => id) } } })).map((row) => [row.id, row]));
  const flags = await standingFlags(tx, { schoolId, childId: { in: childIds } }, { alsoWas: true });
  const concerns = await tx.concern.findMany({ where: { schoolId, childId: { in: childIds }, answeredAt: null }, select: { childId: true } });
  const leading = apart ? await whoLeads(tx, schoolId, childIds, today) : [];
  return waiting.flatMap(({ id, childId, lateness, group }) => {
    const row = reviews.get(id), child = named.get(childId);
    return row && child ? [{
      reviewId: id, childId, child, lateness, group, openedOn: dayOfColumn(row.openedOn), dueOn: dayOfColumn(row.dueOn), openedFor: row.openedFor as OpenedFor,
      severe: row.severe, flags: flags.get(childId) ?? [], concerns: concerns.filter((one) => one.childId === childId).length, leading: leading.filter((one) => one.childId === childId),
    }] : [];
  });
}

/** Children two or more years behind, for the SENCO: whether or not anything else was noticed. Those the lead keeps apart are not among them. */
export async function loadTwoYears(tx: Tx, schoolId: string): Promise<readonly (ListedChild & { readonly flags: readonly ShownFlag[] })[]> {
  const flags = await standingFlags(tx, { schoolId, rule: "academic.two-years", restricted: false });
  return byName(await listed(tx, schoolId, [...flags.keys()])).map((row) => ({ ...row, flags: flags.get(row.childId) ?? [] }));
}

export type SaidRow = ListedChild & { readonly said: Said };
/** Whom people spoke of, each with what was said, newest first: what nobody has read, and what a lead read in the last days. */
export async function loadSaid(tx: Tx, schoolId: string, today: Day): Promise<{ readonly unread: readonly SaidRow[]; readonly seen: readonly SaidRow[]; readonly older: number; readonly from: Day }> {
  const { unread, seen, ...rest } = await saidOfChildren(tx, schoolId, today);
  const children = new Map((await listed(tx, schoolId, [...unread, ...seen].map(({ childId }) => childId))).map((row) => [row.childId, row]));
  const rows = (said: readonly Said[]) => said.flatMap((one) => { const row = children.get(one.childId); return row ? [{ ...row, said: one }] : []; });
  return { unread: rows(unread), seen: rows(seen), ...rest };
}

async function listed(tx: Tx, schoolId: string, childIds: readonly string[]): Promise<readonly ListedChild[]> {
  const named = await childrenNamed(tx, schoolId, childIds);
  const waiting = new Map((await tx.review.findMany({ where: { schoolId, state: "waiting", childId: { in: [...named.keys()] } }, select: { id: true, childId: true } })).map(({ id, childId }) => [childId, id]));
  return [...named].map(([childId, child]) => ({ childId, child, reviewId: waiting.get(childId) ?? null }));
}
const byName = <R extends ListedChild>(rows: readonly R[]): readonly R[] => [...rows].sort((a, b) => a.child.name.localeCompare(b.child.name, "en-GB"));
