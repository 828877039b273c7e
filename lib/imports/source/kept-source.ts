// What the job that asks a source may read and write about it. Each takes the transaction of whoever works.
import { type Prisma, type SchoolSource } from "../../../generated/prisma/client";
import type { Tx } from "../../db/as-viewer";
import { no, yes, type Result } from "../../kernel/result";
import { LIMITS, type Limits, type Source } from "./ask-source";
import { allowedAddress } from "./hosts";
import type { Problem } from "./problem";
import type { FetchResult } from "./result";
import { unseal } from "./secret";

/** The school's source that is not revoked. */
export const currentSource = (tx: Tx, schoolId: string): Promise<SchoolSource | null> => tx.schoolSource.findFirst({ where: { schoolId, revokedAt: null } });

/** How it is asked: its token, and its address if that may still be asked here. */
export function sourceOf(kept: SchoolSource, limits: Limits = LIMITS): Result<Source, Problem> {
  const address = allowedAddress(kept.address);
  if (!address.ok) return no("host-not-allowed");
  const token = kept.credentials && unseal(kept.credentials, kept);
  return token ? yes({ address: address.value, theirId: kept.theirId, token, limits, until: performance.now() + limits.whole }) : no("token-unreadable");
}

/** `say` changes only a source that was not revoked meanwhile; whether it did. */
async function say(tx: Tx, id: string, data: Prisma.SchoolSourceUpdateManyMutationInput): Promise<boolean> {
  return (await tx.schoolSource.updateMany({ where: { id, revokedAt: null }, data: { ...data, version: { increment: 1 } } })).count > 0;
}

/** Since when it has had a problem stays as it was. */
export const sayProblem = (tx: Tx, { id, problemSince }: SchoolSource, problem: Problem, now: Date): Promise<boolean> => say(tx, id, { problem, problemSince: problemSince ?? now });

export const sayTried = (tx: Tx, { id }: SchoolSource, children: number, now: Date): Promise<boolean> => say(tx, id, { triedAt: now, triedChildren: children, problem: null, problemSince: null });

export type Reached = Pick<SchoolSource, "rollAt" | "marksAt" | "waitingId" | "waitingAt">;
export const sayFetched = (tx: Tx, { id }: SchoolSource, reached: Reached, result: FetchResult): Promise<boolean> => say(tx, id, { ...reached, result, problem: null, problemSince: null });

/** Up to where marks have landed, now that a person may have looked at those that waited. */
export async function reachedBy(tx: Tx, { rollAt, marksAt, waitingId, waitingAt }: SchoolSource): Promise<Reached> {
  if (!waitingId) return { rollAt, marksAt, waitingId, waitingAt };
  const waited = await tx.import.findFirst({ where: { id: waitingId }, select: { state: true } });
  if (waited?.state === "landed") return { rollAt, marksAt: waitingAt, waitingId: null, waitingAt: null };
  return { rollAt, marksAt, waitingId, waitingAt };
}
