import { z } from "zod";
import type { Viewer } from "../access/viewer";
import { printedBy } from "../children/printed-by";
import { purposeSchema } from "../children/printing.schema";
import type { Tx } from "../db/as-viewer";
import { defineQuery } from "../doorway/doorway";
import { dayOf } from "../kernel/calendar";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { childrenNamed } from "./children-named";
import { decidesWith } from "./decides-with";
import { loadQueue, loadSaid, loadTwoYears } from "./load-queue";
import { loadListLength } from "./list-length";
import { loadReview } from "./load-review";
import { queueSchema } from "./queries.schema";
import { lineOf, waitingInOrder } from "./queue-order";
import { findReview, type ReviewRecord } from "./review-record";
import { couldAgree } from "./second-person";
import { standingFlags } from "./standing-flags";
import { whatCameOf } from "./what-came-of";

/** A school's reviews that wait, grouped by how late, with whom the viewer decides them and whether they ever did; to the lead also those kept apart and what people said, to both the children two years behind. */
export const reviewQueue = defineQuery({
  name: "identification.reviewQueue",
  input: queueSchema,
  may: "review:list",
  subject: async (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true, answerWithin: true } }).then((row) => row && { ...row, schoolId: row.id }),
  select: async ({ tx, input: { list, page }, subject: { schoolId, name, answerWithin }, viewer, now }) => {
    const today = dayOf(now), isLead = viewer.role === "safeguarding-lead";
    const waiting = await tx.review.count({ where: { schoolId, state: "waiting", restricted: false, inLine: false } }), line = await lineOf(tx, schoolId);
    const twoYears = await loadTwoYears(tx, schoolId), said = isLead ? await loadSaid(tx, schoolId, today) : null;
    const apart = isLead ? await tx.review.count({ where: { schoolId, state: "waiting", restricted: true } }) : 0;
    const rows = list === "waiting" || list === "in-line" || (list === "who-leads" && isLead) ? await loadQueue(tx, { schoolId, apart: list === "who-leads", today, page, inLine: list === "in-line" }) : [];
    const colleague = await decidesWith(tx, { schoolId, role: isLead ? "safeguarding-lead" : "senco", personId: viewer.id, now });
    return {
      colleague, decidedBefore: (await tx.review.count({ where: { schoolId, decidedById: viewer.id }, take: 1 })) > 0,
      schoolId, schoolName: name, answerWithin, calendar: await loadCalendar(tx, schoolId), list, page, isLead, line, length: await shownLength(tx, { schoolId, answerWithin, now }), counts: { waiting, "in-line": line.count, "who-leads": apart, "two-years": twoYears.length, said: said?.unread.length ?? 0 },
      rows, twoYears: list === "two-years" ? twoYears : [], said: list === "said" ? said : null, oldestSaid: said?.unread.at(-1)?.said.on ?? null,
    };
  },
  reads: ({ rows, twoYears, said, schoolId }) =>
    [...new Set([...rows, ...twoYears, ...(said?.unread ?? []), ...(said?.seen ?? [])].map(({ childId }) => childId))].map((childId) => ({ childId, schoolId })),
});

async function shownLength(tx: Tx, asked: { readonly schoolId: string; readonly answerWithin: number; readonly now: Date }) {
  const { set, ...length } = await loadListLength(tx, asked);
  const by = set && (await tx.person.findFirst({ where: { id: set.byId }, select: { name: true } }));
  return { ...length, answerWithin: asked.answerWithin, set: set && { why: set.why, by: by?.name ?? "a colleague", on: dayOf(set.at) } };
}

type Opening = { readonly tx: Tx; readonly subject: ReviewRecord; readonly viewer: Viewer; readonly now: Date };
async function openReview({ tx, subject: review, viewer, now }: Opening) {
  const today = dayOf(now), { schoolId, childId, restricted } = review;
  const queue = await waitingInOrder(tx, { schoolId, apart: restricted, today });
  const at = queue.findIndex(({ id }) => id === review.id);
  const near = (index: number) => { const one = at < 0 ? undefined : queue[index]; return one && { id: one.id, name: one.name }; };
  return {
    ...(await loadReview(tx, viewer.areaId, review, today)), today, calendar: await loadCalendar(tx, schoolId), isLead: viewer.role === "safeguarding-lead",
    position: at < 0 ? null : { nth: at + 1, of: queue.length }, previous: near(at - 1), next: near(at + 1),
    couldAgree: await couldAgree(tx, { areaId: viewer.areaId, schoolId, childId, on: today }, viewer.id, restricted), printed: await printedBy(tx, viewer, schoolId),
  };
}

/** One review with everything known of the child that bears on it, and the reviews before and after it in the queue. */
export const reviewPage = defineQuery({
  name: "identification.reviewPage",
  input: z.object({ reviewId: z.uuid() }),
  may: "review:read",
  subject: (tx, { reviewId }) => findReview(tx, reviewId),
  select: openReview,
  reads: ({ review: { childId, schoolId } }) => [{ childId, schoolId }],
});

/** The same, on paper: what a meeting sits round. */
export const printReview = defineQuery({
  name: "identification.printReview",
  input: z.object({ reviewId: z.uuid(), purpose: purposeSchema("review") }),
  may: "review:read",
  subject: (tx, { reviewId }) => findReview(tx, reviewId),
  select: openReview,
  reads: ({ review: { childId, schoolId } }) => [{ childId, schoolId }],
  printedFor: ({ purpose }) => purpose,
});

/** The flags a link worker (candidates) or a pastoral lead (their years) may see at a school, by child; `counted` gives only how many children there are, and reads nobody. */
export const flagsList = defineQuery({
  name: "identification.flagsList",
  input: z.object({ schoolId: z.uuid(), counted: z.boolean().default(false) }),
  may: "flags:list",
  subject: async (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { ...row, schoolId: row.id }),
  select: async ({ tx, input: { counted }, subject: { schoolId, name }, viewer }) => {
    const whose = viewer.role === "pastoral-lead" ? { yearGroup: { in: [...viewer.yearGroups] } } : viewer.role === "link-worker" ? { candidate: true as const } : {};
    const flags = await standingFlags(tx, { schoolId, restricted: false, ...whose });
    const named = await childrenNamed(tx, schoolId, [...flags.keys()]);
    const children = [...flags].flatMap(([childId, own]) => { const child = named.get(childId); return child ? [{ childId, child, flags: own }] : []; });
    return { schoolId, schoolName: name, role: viewer.role, count: children.length, children: counted ? [] : children.sort((a, b) => a.child.name.localeCompare(b.child.name, "en-GB")) };
  },
  reads: ({ children, schoolId }) => children.map(({ childId }) => ({ childId, schoolId })),
});

/** Of how many children the viewer noted something of concern this school year, how many were looked at since, and how many of those led to something: counts of their own. */
export const whatCameOfMine = defineQuery({
  name: "identification.whatCameOfMine",
  input: z.object({ schoolId: z.uuid() }),
  may: "calendar:read",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  select: ({ tx, input: { schoolId }, now }) => whatCameOf(tx, { schoolId, own: true }, dayOf(now)),
});

/** The same of everybody at a school together, for who reviews every child. */
export const whatCameOfAll = defineQuery({
  name: "identification.whatCameOfAll",
  input: z.object({ schoolId: z.uuid() }),
  may: "review:list",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  select: ({ tx, input: { schoolId }, now }) => whatCameOf(tx, { schoolId, own: false }, dayOf(now)),
});
