import type { z } from "zod";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { defineQuery } from "../doorway/doorway";
import { dayOf } from "../kernel/calendar";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { childRecord } from "./child-record";
import { listChildren } from "./children-list";
import { findAtMySchools, findByPrefix } from "./find-child";
import { calledName } from "./present";
import { classAsked, loadClass } from "./class-list";
import { printedBy } from "./printed-by";
import { loadMatches } from "./load-matches";
import { childSchema, classSchema, findSchema, listSchema, matchesSchema, printChildSchema, printClassSchema } from "./schema";
import { staffOf } from "./who-can-see";

const ofSchool = (schoolId: string) => ({ schoolId });

/** For everybody who works at a school: which children's names begin so. Name and class only, at most 50. */
export const findChildren = defineQuery({
  name: "children.findChildren",
  input: findSchema,
  may: "child:find",
  subject: async (_tx, { schoolId }) => ofSchool(schoolId),
  select: async ({ tx, input: { schoolId, asked }, now }) => ({ schoolId, ...(await findByPrefix(tx, schoolId, asked, dayOf(now))) }),
});

/** One child's name and class at one of the viewer's schools, and how soon that school answers a concern. */
export const childNamed = defineQuery({
  name: "children.childNamed",
  input: childSchema,
  may: "child:find",
  subject: (tx, input, viewer) => findAtMySchools(tx, viewer, input),
  select: async ({ tx, subject, viewer }) => {
    const school = await tx.school.findFirstOrThrow({ where: { id: subject.schoolId }, select: { name: true, answerWithin: true } });
    return { childId: subject.childId, schoolId: subject.schoolId, name: calledName(subject), className: subject.className, schoolName: school.name, answerWithin: school.answerWithin, calendar: await loadCalendar(tx, subject.schoolId), you: viewer.id };
  },
});

/** Every child on the school's roll, fifty a page, with standing flags by strand; each child listed is a reading. */
export const childrenAtSchool = defineQuery({
  name: "children.childrenAtSchool",
  input: listSchema,
  may: "review:list",
  subject: async (_tx, { schoolId }) => ofSchool(schoolId),
  select: ({ tx, input, now }) => listChildren(tx, input, dayOf(now)),
  reads: ({ children, schoolId }) => children.map(({ childId }) => ({ childId, schoolId })),
});

type Where = { readonly schoolId: string; readonly childId: string };
type Opening = { readonly tx: Tx; readonly subject: Where; readonly viewer: Viewer; readonly now: Date };
const mine = (tx: Tx, input: z.output<typeof childSchema>, viewer: Viewer) => findAtMySchools(tx, viewer, input);
const open = ({ tx, subject: { schoolId, childId }, viewer, now }: Opening) => childRecord(tx, viewer, { schoolId, childId }, dayOf(now));
const itself = ({ childId, schoolId }: Where) => [{ childId, schoolId }];

/** Opening a child's page. */
export const childPage = defineQuery({ name: "children.childPage", input: childSchema, may: "child:read", subject: mine, select: open, reads: itself });

/** The same, on paper. */
export const printChild = defineQuery({ name: "children.printChild", input: printChildSchema, may: "child:read", subject: mine, select: open, reads: itself, printedFor: ({ purpose }) => purpose });

/** The same, as a file that leaves Seen. */
export const exportChild = defineQuery({ name: "children.exportChild", input: childSchema, may: "child:read", subject: mine, select: open, reads: itself });

/** The names of one class, for its teacher and for those who review every child. */
export const classList = defineQuery({
  name: "children.classList",
  input: classSchema,
  may: "class:list",
  subject: (tx, input, viewer, now) => classAsked(tx, viewer, input, dayOf(now)),
  select: ({ tx, subject, viewer, now }) => loadClass(tx, viewer, subject, dayOf(now)),
});

/** The same, on paper. */
export const printClassList = defineQuery({
  name: "children.printClassList",
  input: printClassSchema,
  may: "class:list",
  subject: async (_tx, { schoolId, className }) => ({ schoolId, className }),
  select: async ({ tx, subject, viewer, now }) => ({ ...(await loadClass(tx, viewer, subject, dayOf(now))), printed: await printedBy(tx, viewer, subject.schoolId) }),
  reads: ({ children, schoolId }) => children.map(({ childId }) => ({ childId, schoolId })),
  printedFor: ({ purpose }) => purpose,
});

/** Whom a safeguarding lead could keep from a child: everybody with a role at the school. */
export const staffToKeepOut = defineQuery({
  name: "children.staffToKeepOut",
  input: childSchema,
  may: "involvement:read",
  subject: mine,
  select: ({ tx, subject: { schoolId }, now }) => staffOf(tx, schoolId, dayOf(now)),
});

/** For the school's office: the questions its rolls have raised about who is who, twenty a page. */
export const openMatches = defineQuery({
  name: "children.openMatches",
  input: matchesSchema,
  may: "match:answer",
  subject: async (_tx, { schoolId }) => ofSchool(schoolId),
  select: async ({ tx, input: { schoolId, page } }) => ({
    ...(await loadMatches(tx, schoolId, page)), schoolName: (await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } })).name,
  }),
});
