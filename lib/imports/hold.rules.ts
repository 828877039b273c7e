// When too many of a file's rows were left out for new flags to be raised from what stands.
import { z } from "zod";
import { causeOf } from "./cause";
import type { ImportCounts } from "./report";
import type { Rejected } from "./rows";

/** Whether more than one row in a hundred was rejected. */
export const tooManyRejected = ({ rows, rejected }: Pick<ImportCounts, "rows" | "rejected">): boolean => rejected * 100 > rows;

export type HoldReason = { readonly column: string; readonly reason: string; readonly count: number };
const MOST = 8;

/** Why rows were left out and how many for each reason, the commonest first. No value of the file and no line stands in it. */
export function reasonsOf(rejected: readonly Pick<Rejected, "column" | "reason">[]): readonly HoldReason[] {
  const counts = new Map<string, HoldReason>();
  for (const { column, reason: said } of rejected) {
    const reason = causeOf(said);
    const key = `${column}\n${reason}`;
    counts.set(key, { column, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const all = [...counts.values()].sort((a, b) => b.count - a.count), rest = all.slice(MOST);
  return rest.length === 0 ? all : [...all.slice(0, MOST), { column: "", reason: "Other reasons.", count: rest.reduce((sum, { count }) => sum + count, 0) }];
}

/** The reasons column; throws where it holds something else. */
export const readReasons = (column: unknown): readonly HoldReason[] => z.array(z.object({ column: z.string(), reason: z.string(), count: z.int() })).parse(column);
