import type { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";

/** For the trail: whom it is about, and what it was before and after. Never names or words: ids, states and figures. */
export type Trace = { readonly childId?: string; readonly schoolId?: string; readonly before?: object; readonly after?: object; /** What it was printed for: a word of a vocabulary. */ readonly for?: string };

/** Writes one row for each trace, as the viewer of this transaction. createMany, because create asks for the row back and few may read the trail. */
export async function writeAudit(tx: Tx, what: string, because: string, traces: readonly Trace[]): Promise<void> {
  await tx.auditEntry.createMany({
    data: traces.map(({ childId, schoolId, before, after, for: purpose }) => ({
      what, because, childId, schoolId, details: { before, after, for: purpose } as Prisma.InputJsonObject,
    })),
  });
}
