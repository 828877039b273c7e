import { decide } from "../access/decide";
import type { Viewer } from "../access/viewer";
import { calledName, firstName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import type { FoundCase } from "./find-case";

/** The pages of one case that this viewer may open. */
export const CASE_PAGES = ["overview", "plan", "services", "outcomes", "family"] as const;
export type CasePage = (typeof CASE_PAGES)[number];
const NEEDS = { overview: "case:read", plan: "plan:read", services: "request:make", outcomes: "case:read", family: "family-link:manage" } as const;

/** Who a case is about, who works on it, and which of its pages are open to the viewer: what stands above each of them. */
export async function loadCaseHead(tx: Tx, viewer: Viewer, found: FoundCase) {
  const { caseId, childId, schoolId, state, openedOn, linkWorkerId } = found;
  const child = await tx.enrolment.findFirstOrThrow({ where: { schoolId, childId }, select: { forename: true, preferredForename: true, surname: true, className: true, yearGroup: true, school: { select: { name: true } } } });
  const linkWorker = await tx.person.findFirst({ where: { id: linkWorkerId }, select: { name: true } });
  return {
    caseId, childId, schoolId, schoolName: child.school.name, name: calledName(child), firstName: firstName(child), className: child.className, yearGroup: child.yearGroup,
    linkWorkerName: linkWorker?.name ?? "a colleague who has left", state, openedOn, opens: CASE_PAGES.filter((page) => decide(viewer, NEEDS[page], found).yes),
    seesChild: decide(viewer, "child:read", found).yes,
  };
}
export type CaseHeadShown = Awaited<ReturnType<typeof loadCaseHead>>;
