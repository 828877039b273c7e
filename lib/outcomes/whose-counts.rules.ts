import { decide } from "../access/decide";
import type { Viewer } from "../access/viewer";

type Grant = { readonly viewer: Viewer; readonly schoolName: string | null };

/** The schools whose released counts somebody may read, with their names, each once; and whether they may read those of all schools together. */
export function whoseCounts(grants: readonly Grant[]): { readonly schools: readonly (readonly [schoolId: string, name: string])[]; readonly area: boolean } {
  const schools = grants.flatMap(({ viewer, schoolName }) => viewer.schoolIds.filter((schoolId) => decide(viewer, "outcomes:school", { schoolId }).yes).map((schoolId) => [schoolId, schoolName ?? ""] as const));
  return { schools: [...new Map(schools)], area: grants.some(({ viewer }) => decide(viewer, "outcomes:area", {}).yes) };
}
