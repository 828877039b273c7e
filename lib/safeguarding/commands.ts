import { findByPrefix } from "../children/find-child";
import { defineCommand } from "../doorway/doorway";
import { closeForLead } from "../identification/close-for-lead";
import { findReview } from "../identification/review-record";
import { closureSchema } from "../identification/review.schema";
import { dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { childOnRoll, theOneNamed } from "./find-for-worry";
import { keepLeadsReason, keepPoliceNotice as keepNotice, openEntry } from "./open-entry";
import { entrySchema, findSchema, outcomeSchema, policeNoticeSchema, recordedSchema, worrySchema } from "./schema";

/** Puts a worry about a child before the school's safeguarding leads, at once. */
export const raiseWorry = defineCommand({
  name: "safeguarding.raiseWorry",
  input: worrySchema,
  may: "safeguarding:raise",
  subject: async (tx, { schoolId }) => ((await tx.school.count({ where: { id: schoolId } })) ? { schoolId } : null),
  run: async ({ tx, input, subject: { schoolId }, viewer, now }) => {
    const chosen = input.childId ? await childOnRoll(tx, schoolId, input.childId) : null;
    const childName = chosen?.name ?? input.childName;
    if (!childName) return no("which-child");
    const childId = chosen?.childId ?? await theOneNamed(tx, schoolId, childName);
    const { id } = await openEntry(tx, { schoolId, childId, childName, cameFrom: "door", words: input.words, raisedById: viewer.id, at: now });
    return { ...yes({ entryId: id }), trace: { schoolId, ...(childId ? { childId } : {}), after: { entryId: id } } };
  },
});

/** Finds a child at the door by name: name and class only. A post, so that no address carries a name. */
export const findChild = defineCommand({
  name: "safeguarding.findChild",
  input: findSchema,
  may: "child:find",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  run: async ({ tx, input: { schoolId, name }, now }) => ({ ...yes({ schoolId, ...(await findByPrefix(tx, schoolId, name, dayOf(now))) }), trace: { schoolId } }),
});

const ENTRY = { id: true, schoolId: true, childId: true, readAt: true, words: true, closedAt: true, version: true } as const;

/** A lead opens an entry: whoever raised it can see from then on that it was read. Opening it again changes nothing. */
export const readEntry = defineCommand({
  name: "safeguarding.readEntry",
  input: entrySchema,
  may: "safeguarding:read",
  subject: (tx, { entryId }) => tx.safeguardingEntry.findFirst({ where: { id: entryId }, select: { id: true, schoolId: true, childId: true } }).then(ofChild),
  run: async ({ tx, subject: { id, schoolId, childId }, viewer, now }) => {
    const first = await tx.safeguardingEntry.updateMany({ where: { id, readAt: null }, data: { readAt: now, readById: viewer.id } });
    await tx.safeguardingReceipt.updateMany({ where: { entryId: id, readAt: null }, data: { readAt: now } });
    return { ...yes(null), trace: { schoolId, childId, after: { firstRead: first.count === 1 } } };
  },
});

/** Says where the school keeps the record; the words leave Seen. */
export const recordEntry = defineCommand({
  name: "safeguarding.recordEntry",
  input: recordedSchema,
  may: "safeguarding:read",
  subject: (tx, { entryId }) => tx.safeguardingEntry.findFirst({ where: { id: entryId }, select: ENTRY }).then(ofChild),
  run: async ({ tx, input: { version, recordedAs }, subject: { id, schoolId, childId } }) => {
    const { count } = await tx.safeguardingEntry.updateMany({ where: { id, version }, data: { recordedAs, words: null, version: { increment: 1 } } });
    return count ? { ...yes(null), trace: { schoolId, childId, after: { recorded: true } } } : no("changed-meanwhile");
  },
});

/** Keeps the outcome and closes the entry; only what is recorded elsewhere may close, since its words go. */
export const closeEntry = defineCommand({
  name: "safeguarding.closeEntry",
  input: outcomeSchema,
  may: "safeguarding:read",
  subject: (tx, { entryId }) => tx.safeguardingEntry.findFirst({ where: { id: entryId }, select: ENTRY }).then(ofChild),
  run: async ({ tx, input: { version, outcome }, subject: entry, now }) => {
    if (entry.closedAt) return no("changed-meanwhile");
    if (entry.words !== null) return no("record-it-first");
    const { count } = await tx.safeguardingEntry.updateMany({ where: { id: entry.id, version }, data: { outcome, closedAt: now, version: { increment: 1 } } });
    return count ? { ...yes(null), trace: { schoolId: entry.schoolId, childId: entry.childId, after: { closed: true } } } : no("changed-meanwhile");
  },
});

/** A lead keeps that a police notice about a child came. Nothing of it is in any other room, and no rule can read it. */
export const keepPoliceNotice = defineCommand({
  name: "safeguarding.keepPoliceNotice",
  input: policeNoticeSchema,
  may: "safeguarding:read",
  subject: async (tx, { schoolId, childId }) => { const child = await childOnRoll(tx, schoolId, childId); return child && { schoolId, childId, name: child.name }; },
  run: async ({ tx, input: { noticedOn, recordedAs, outcome }, subject: { schoolId, childId, name }, viewer, now }) => {
    if (noticedOn > dayOf(now)) return no("not-yet");
    const { id } = await keepNotice(tx, { schoolId, childId, childName: name, noticedOn, recordedAs, outcome: outcome ?? null, raisedById: viewer.id, at: now });
    return { ...yes({ entryId: id }), trace: { schoolId, childId, after: { entryId: id } } };
  },
});

/** The sixth end of a review: it leaves every list, and its words are the safeguarding leads' alone. */
export const passToSafeguarding = defineCommand({
  name: "safeguarding.passToSafeguarding",
  input: closureSchema,
  may: "review:decide",
  subject: (tx, { reviewId }) => findReview(tx, reviewId),
  run: async ({ tx, input: { reviewId, version, words }, viewer, now }) => {
    const closed = await closeForLead(tx, { reviewId, version, now });
    if (!closed.ok) return closed;
    const { id } = await openEntry(tx, { ...closed.value, cameFrom: "review", words, raisedById: viewer.id, at: now });
    const { schoolId, childId } = closed.value;
    return { ...yes({ entryId: id, schoolId }), trace: { schoolId, childId, after: { entryId: id, reviewId } } };
  },
});

/** A lead closes a review for a reason of their own; everybody else reads what they read of the sixth end. */
export const closeAsLead = defineCommand({
  name: "safeguarding.closeAsLead",
  input: closureSchema,
  may: "review:close-as-lead",
  subject: (tx, { reviewId }) => findReview(tx, reviewId),
  run: async ({ tx, input: { reviewId, version, words }, viewer, now }) => {
    const closed = await closeForLead(tx, { reviewId, version, now });
    if (!closed.ok) return closed;
    await keepLeadsReason(tx, { ...closed.value, words, raisedById: viewer.id, at: now });
    const { schoolId, childId } = closed.value;
    return { ...yes({ schoolId }), trace: { schoolId, childId, after: { reviewId } } };
  },
});

/** decide() looks for a child's id: an entry that names no child of the roll has none. */
function ofChild<E extends { schoolId: string; childId: string | null }>(entry: E | null): (Omit<E, "childId"> & { childId?: string }) | null {
  if (!entry) return null;
  const { childId, ...rest } = entry;
  return childId ? { ...rest, childId } : rest;
}
