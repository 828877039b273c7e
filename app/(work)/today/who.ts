import type { Viewer } from "@/lib/access/viewer";
import { type Role, isRole } from "@/lib/access/vocabulary";
import { listWords } from "@/lib/partnership/present";
import type { StepKey } from "@/components/partnership/role-steps";
import type { Facts } from "./facts";

export const rolesOf = (viewers: readonly Viewer[]): readonly Role[] => [...new Set(viewers.map(({ role }) => role).filter(isRole))];

/** The steps of a role that lead somewhere only those find who hold more than the role: a teacher without a class has no class list. */
export const noStep = (viewers: readonly Pick<Viewer, "role" | "className">[]): ReadonlySet<StepKey> => new Set<StepKey>(viewers.some(({ role, className }) => role === "teacher" && className !== null) ? [] : ["class"]);

type Held = { readonly viewer: Pick<Viewer, "className">; readonly schoolName: string | null };
const SHOWN = 3;
/** `Larkhill School, class 8B`: the schools somebody works at, else the area where that is all they work for; empty where they hold no role. */
export function whereOf(grants: readonly Held[], area: string | null): string {
  const schools = [...new Set(grants.flatMap(({ schoolName }) => schoolName ?? []))], classes = [...new Set(grants.flatMap(({ viewer }) => viewer.className ?? []))];
  if (schools.length === 0) return grants.length > 0 ? area ?? "" : "";
  return [schools.length > SHOWN ? `${schools.length} schools` : listWords(schools), ...(classes.length > 0 ? [`${classes.length === 1 ? "class" : "classes"} ${listWords(classes)}`] : [])].join(", ");
}

/** Which of the steps on the page this person has done before, as far as it left something behind: those shrink to a line. */
export const doneBefore = ({ raised, decidedBefore, cases, landed, involvement, setUp, pots, registers }: Facts & { readonly involvement: boolean }): ReadonlySet<StepKey> => new Set<StepKey>([
  ...(raised.ever ? ["raise" as const] : []), ...(decidedBefore ? ["reviews" as const] : []), ...(cases > 0 ? ["flags" as const] : []), ...(landed?.roll ? ["roll" as const] : []), ...(involvement ? ["involvement" as const] : []), ...(registers?.termsKnown ? ["terms" as const] : []),
  ...(setUp && setUp.lacking.length === 0 ? ["people" as const, "schools" as const, "area" as const] : []), ...(pots && pots.length > 0 ? ["programmes" as const] : []),
]);
