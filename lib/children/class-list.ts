// One class of one school: names and years, and nothing else.
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import { classesOf } from "./children-list";
import { onRoll } from "./find-child";
import { calledName } from "./present";

type Asked = { readonly schoolId: string; readonly className?: string };
export type OneClass = { readonly schoolId: string; readonly className: string };

/** The class asked for; else a teacher's own, else the school's first. Null for a teacher with no class, and where the roll names none. */
export async function classAsked(tx: Tx, viewer: Viewer, { schoolId, className }: Asked, on: Day): Promise<OneClass | null> {
  const named = className ?? (viewer.role === "teacher" ? viewer.className : (await classesOf(tx, schoolId, on)).classes[0]);
  return named ? { schoolId, className: named } : null;
}

/** Everybody on the roll in a class, by surname, with the classes this viewer may also ask for. */
export async function loadClass(tx: Tx, viewer: Viewer, { schoolId, className }: OneClass, on: Day) {
  const rows = await tx.enrolment.findMany({ where: { AND: [onRoll(schoolId, on), { className }] }, orderBy: [{ searchKey: "asc" }, { childId: "asc" }], select: { childId: true, forename: true, preferredForename: true, surname: true, yearGroup: true } });
  const school = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } });
  return {
    schoolId, schoolName: school.name, className, own: viewer.className === className, classes: viewer.role === "teacher" ? [className] : (await classesOf(tx, schoolId, on)).classes,
    children: rows.map((row) => ({ childId: row.childId, surname: row.surname, forename: row.forename, calledName: calledName(row), knownAs: row.preferredForename, yearGroup: row.yearGroup })),
  };
}
export type ClassShown = Awaited<ReturnType<typeof loadClass>>;
