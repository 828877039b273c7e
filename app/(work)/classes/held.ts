import type { HeldGrant } from "@/lib/session/viewers";

/** The classes somebody holds as their teacher, by school, in the order of their grants. */
export const classesHeld = (grants: readonly HeldGrant[]): readonly { readonly schoolId: string; readonly className: string }[] =>
  grants.flatMap(({ viewer: { role, schoolIds, className } }) => (role === "teacher" && schoolIds[0] && className ? [{ schoolId: schoolIds[0], className }] : []));
