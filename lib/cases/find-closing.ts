import type { Tx } from "../db/as-viewer";
import type { Closing } from "./closing.rules";
import { findCase } from "./find-case";
import type { ApproachState } from "./vocabulary";

/** A case with what closing it depends on; null where there is none this viewer may know of. */
export async function findClosing(tx: Tx, caseId: string) {
  const found = await findCase(tx, caseId);
  if (!found) return null;
  const asked = await tx.case.findFirstOrThrow({ where: { id: caseId }, select: { askedToCloseById: true, closeWords: true, homeAsked: true, closeReason: true } });
  // Not by the relation: a restricted approach is hidden from a SENCO who may know the case, and a yes one may not see is none to build on.
  const approach = await tx.approach.findFirst({ where: { id: found.approachId }, select: { state: true } });
  return { ...found, ...asked, approachState: (approach?.state ?? "not-approached") as ApproachState } satisfies Closing;
}

/** Moves a case on, if nobody moved it meanwhile; says whether it did. */
export async function moveCase(tx: Tx, { caseId, version }: { readonly caseId: string; readonly version: number }, data: Parameters<Tx["case"]["updateMany"]>[0]["data"]): Promise<boolean> {
  const { count } = await tx.case.updateMany({ where: { id: caseId, version }, data: { ...data, version: { increment: 1 } } });
  return count === 1;
}
