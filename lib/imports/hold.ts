// New flags wait while a school has a file of which too many rows were left out. Each takes the transaction of whoever works.
import { Prisma } from "../../generated/prisma/client";
import type { Question } from "../db/ask-together";
import type { Tx } from "../db/as-viewer";
import { reasonsOf, tooManyRejected } from "./hold.rules";
import type { ImportReport } from "./report";

type Landed = { readonly importId: string; readonly schoolId: string; readonly kind: string; readonly report: Pick<ImportReport, "counts" | "rejected">; readonly now: Date };

/** A file has landed: with too many rejected rows flags wait, whoever accepted those rows; with few, what held them because of this kind of file is over. */
export async function holdOrRelease(tx: Tx, { importId, schoolId, kind, report: { counts, rejected }, now }: Landed): Promise<void> {
  if (tooManyRejected(counts)) {
    await tx.flagHold.createMany({ data: [{ importId, schoolId, kind, rows: counts.rows, rejected: counts.rejected, reasons: reasonsOf(rejected) as unknown as Prisma.InputJsonArray, since: now }] });
  } else {
    await tx.flagHold.updateMany({ where: { schoolId, kind, ended: null }, data: { ended: "sent-again", endedAt: now, version: { increment: 1 } } });
  }
}

/** Whether new flags wait at this school. */
export const flagsWait = (schoolId: string): Question<boolean> => ({ sql: Prisma.sql`SELECT EXISTS (SELECT FROM flag_hold WHERE school_id = ${schoolId}::uuid AND ended IS NULL)`, read: (waits) => waits === true });
