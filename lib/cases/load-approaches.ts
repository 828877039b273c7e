import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import { childrenNamed } from "../identification/children-named";
import { namesOf } from "./load-names";
import { PAGE_SIZE } from "./schema";
import type { ApproachState, AttemptOutcome, AttemptWay } from "./vocabulary";

type Asked = { readonly schoolId: string; readonly page: number };

/** A school's families who have not said yes, those whose next day is longest past first, fifty a page. */
export async function loadApproaches(tx: Tx, { schoolId, page }: Asked) {
  const where = { schoolId, state: { not: "agreed" } };
  const total = await tx.approach.count({ where });
  const rows = await tx.approach.findMany({ where, orderBy: [{ nextOn: "asc" }, { id: "asc" }], skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE });
  const ids = { approachId: { in: rows.map(({ id }) => id) } };
  const tries = new Map((await tx.approachAttempt.groupBy({ by: ["approachId"], where: ids, _count: true })).map((row) => [row.approachId, row._count]));
  const last = new Map((await tx.approachAttempt.findMany({ where: ids, orderBy: [{ approachId: "asc" }, { triedOn: "desc" }, { recordedAt: "desc" }], distinct: ["approachId"] })).map((row) => [row.approachId, row]));
  const children = await childrenNamed(tx, schoolId, rows.map(({ childId }) => childId)), names = await namesOf(tx, rows.map(({ askedById }) => askedById));
  return {
    total,
    rows: rows.flatMap(({ id, childId, askedById, state, stateSince, nextStep, nextOn, restricted }) => {
      const child = children.get(childId), tried = last.get(id);
      return child ? [{
        approachId: id, childId, child, restricted, state: state as ApproachState, stateSince: dayOfColumn(stateSince), nextStep, nextOn: dayOfColumn(nextOn!),
        askerId: askedById, asker: askedById && names(askedById), tries: tries.get(id) ?? 0,
        lastTry: tried ? { on: dayOfColumn(tried.triedOn), how: tried.how as AttemptWay, outcome: tried.outcome as AttemptOutcome, whom: tried.whom } : null,
      }] : [];
    }),
  };
}
export type ApproachRow = Awaited<ReturnType<typeof loadApproaches>>["rows"][number];
