import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";

type Grant = { readonly viewer: Viewer; readonly schoolName: string | null };

/** The schools at which one of the grants allows it, with their names, each once. */
export const schoolsOf = (grants: readonly Grant[], capability: "approach:list" | "case:list"): readonly (readonly [string, string])[] =>
  [...new Map(grants.flatMap(({ viewer, schoolName }) => viewer.schoolIds.filter((schoolId) => decide(viewer, capability, { schoolId }).yes).map((schoolId) => [schoolId, schoolName ?? ""] as const)))];
