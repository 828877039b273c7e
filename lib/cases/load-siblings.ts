import { decide } from "../access/decide";
import type { Viewer } from "../access/viewer";
import { siblingsOf } from "../children/siblings";
import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import { lastSpokeOf } from "./last-spoke";
import { namesOf } from "./load-names";
import type { CaseState } from "./vocabulary";

/** Brothers and sisters at the same school whom this viewer may know, each with their newest case where it is open to the viewer: who leads, and when anybody last spoke with them. */
export async function loadSiblings(tx: Tx, viewer: Viewer, { schoolId, childId }: { readonly schoolId: string; readonly childId: string }) {
  const known = (await siblingsOf(tx, { schoolId, childId })).filter((child) => decide(viewer, "child:read", { schoolId, childId: child.childId }).yes);
  const cases = await tx.case.findMany({ where: { schoolId, childId: { in: known.map((child) => child.childId) } }, orderBy: [{ openedOn: "desc" }, { id: "desc" }] });
  const names = await namesOf(tx, cases.map(({ linkWorkerId }) => linkWorkerId)), siblings = [];
  for (const child of known) {
    const newest = cases.find((one) => one.childId === child.childId && decide(viewer, "case:read", { schoolId, childId: child.childId, caseId: one.id }).yes);
    siblings.push({ ...child, case: newest ? { caseId: newest.id, state: newest.state as CaseState, openedOn: dayOfColumn(newest.openedOn), linkWorker: names(newest.linkWorkerId), lastSpoke: await lastSpokeOf(tx, { schoolId, childId: child.childId }) } : null });
  }
  return siblings;
}
