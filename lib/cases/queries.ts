import { z } from "zod";
import { printedBy } from "../children/printed-by";
import { findAtMySchools } from "../children/find-child";
import { childSchema } from "../children/schema";
import type { Tx } from "../db/as-viewer";
import { defineQuery } from "../doorway/doorway";
import { dayOf } from "../kernel/calendar";
import { findApproach } from "./find-approach";
import { findCase } from "./find-case";
import { loadApproach } from "./load-approach";
import { loadApproaches } from "./load-approaches";
import { loadCase } from "./load-case";
import { loadCaseHead } from "./load-case-head";
import { loadCaseload } from "./load-caseload";
import { loadOfChild } from "./load-of-child";
import { loadWithoutOffer } from "./load-without-offer";
import { loadWaiting } from "./load-waiting";
import { approachSchema, caseloadSchema, caseSchema, listSchema, PAGE_SIZE, printCaseloadSchema } from "./schema";

const atSchool = (tx: Tx, schoolId: string) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { schoolId: row.id, schoolName: row.name });
type OfChild = { readonly childId: string; readonly schoolId: string };
const each = (rows: readonly { readonly childId: string }[], schoolId: string): readonly OfChild[] => [...new Set(rows.map(({ childId }) => childId))].map((childId) => ({ childId, schoolId }));

/** The families of one school who have not said yes, the longest past their day first. */
export const approaches = defineQuery({
  name: "cases.approaches", input: listSchema, may: "approach:list", subject: (tx, { schoolId }) => atSchool(tx, schoolId),
  select: async ({ tx, input, subject, viewer, now }) => ({ ...subject, page: input.page, today: dayOf(now), you: viewer.id, ...(await loadApproaches(tx, input)) }),
  reads: ({ rows, schoolId }) => each(rows, schoolId),
});

/** One family to ask. */
export const approachPage = defineQuery({
  name: "cases.approachPage", input: approachSchema, may: "approach:work", subject: (tx, { approachId }) => findApproach(tx, approachId),
  select: ({ tx, subject, viewer, now }) => loadApproach(tx, subject, viewer, dayOf(now)),
  reads: ({ childId, schoolId }) => [{ childId, schoolId }],
});

/** A link worker's own cases at one school; for safeguarding lead and SENCO all of them. */
export const caseload = defineQuery({
  name: "cases.caseload", input: caseloadSchema, may: "case:list", subject: (tx, { schoolId }) => atSchool(tx, schoolId),
  select: async ({ tx, input, subject, viewer, now }) => ({ ...subject, page: input.page, list: input.list, own: viewer.role === "link-worker", ...(await loadCaseload(tx, input, dayOf(now))) }),
  reads: ({ rows, schoolId }) => each(rows, schoolId),
});

/** The same on paper, every case of the list. */
export const printCaseload = defineQuery({
  name: "cases.printCaseload", input: printCaseloadSchema, may: "case:list", subject: (tx, { schoolId }) => atSchool(tx, schoolId),
  select: async ({ tx, input, subject, viewer, now }) => ({ ...subject, list: input.list, own: viewer.role === "link-worker", ...(await loadCaseload(tx, { ...input, page: "all" }, dayOf(now))), printed: await printedBy(tx, viewer, subject.schoolId), today: dayOf(now) }),
  reads: ({ rows, schoolId }) => each(rows, schoolId),
  printedFor: ({ purpose }) => purpose,
});

/** What stands above each page of a case. */
export const caseHead = defineQuery({
  name: "cases.caseHead", input: caseSchema, may: "plan:read", subject: (tx, { caseId }) => findCase(tx, caseId),
  select: ({ tx, subject, viewer }) => loadCaseHead(tx, viewer, subject),
});

/** One case, whole. */
export const casePage = defineQuery({
  name: "cases.casePage", input: caseSchema, may: "case:read", subject: (tx, { caseId }) => findCase(tx, caseId),
  select: ({ tx, subject, viewer, now }) => loadCase(tx, subject, viewer, dayOf(now)),
  reads: ({ head: { childId, schoolId }, siblings }) => each([{ childId }, ...siblings.filter((one) => one.case !== null)], schoolId),
});

/** What waits for this viewer at one school: families to ask, contacts, tasks, closings, second looks. */
export const waiting = defineQuery({
  name: "cases.waiting", input: z.object({ schoolId: z.uuid() }), may: "approach:list", subject: (tx, { schoolId }) => atSchool(tx, schoolId),
  select: ({ tx, subject: { schoolId }, viewer, now }) => loadWaiting(tx, schoolId, viewer, dayOf(now)),
  reads: (items, { schoolId }) => each(items, schoolId),
});

/** The children of a school whose emotional flag waits too long for an offer of help, for those who decide: at most so many with no review open, and on wish all that have one. */
export const withoutOffer = defineQuery({
  name: "cases.withoutOffer", input: z.object({ schoolId: z.uuid(), most: z.int().min(0).max(PAGE_SIZE).default(PAGE_SIZE), reviewed: z.boolean().default(true) }), may: "review:list", subject: (tx, { schoolId }) => atSchool(tx, schoolId),
  select: async ({ tx, input: { most, reviewed }, subject: { schoolId }, now }) => {
    const all = await loadWithoutOffer(tx, schoolId, dayOf(now)), unreviewed = all.filter(({ reviewId }) => reviewId === null);
    return { schoolId, total: unreviewed.length, rows: unreviewed.slice(0, most), next: unreviewed[most]?.dueOn ?? null, reviewed: reviewed ? all.filter(({ reviewId }) => reviewId !== null) : [] };
  },
  reads: ({ rows, reviewed }, { schoolId }) => each([...rows, ...reviewed], schoolId),
});

/** How far one school has come with one child's family, for the child's page. */
export const ofChild = defineQuery({
  name: "cases.ofChild", input: childSchema, may: "child:read", subject: (tx, input, viewer) => findAtMySchools(tx, viewer, input),
  select: ({ tx, subject: { schoolId, childId }, now }) => loadOfChild(tx, { schoolId, childId }, dayOf(now)),
});
