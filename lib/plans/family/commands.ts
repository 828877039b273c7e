import { randomUUID } from "node:crypto";
import { findCase } from "../../cases/find-case";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import { familyKeyHash, newFamilyKey } from "../../session/family-key";
import { approachStateOf } from "../find-plan";
import { yesStands } from "../plan.rules";
import { mayHaveLink, untilCanBe } from "./rules";
import { answerSchema, linkOutSchema, linkSchema, noteSchema } from "./schema";

/** Makes a private link for one of the child's guardians and ends the one they had; the secret is answered once and kept nowhere. */
export const makeLink = defineCommand({
  name: "plans.makeLink",
  input: linkSchema,
  may: "family-link:manage",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  run: async ({ tx, input: { guardianId, parts, untilOn }, subject: { caseId, schoolId, childId, state, approachId }, viewer, now }) => {
    if (!yesStands({ caseState: state, approachState: await approachStateOf(tx, approachId) })) return no("no-yes");
    const guardian = await tx.guardian.findFirst({ where: { id: guardianId, schoolId, childId }, select: { name: true, contact: true } });
    if (!guardian) return no("not-their-guardian");
    if (!mayHaveLink(guardian)) return no("never-contact");
    const until = untilCanBe(untilOn, dayOf(now));
    if (!until.ok) return until;
    await tx.familyLink.updateMany({ where: { caseId, guardianId, endedAt: null }, data: { endedAt: now } });
    const key = newFamilyKey();
    const { id } = await tx.familyLink.create({ data: { caseId, schoolId, childId, guardianId, keyHash: familyKeyHash(key), parts, madeById: viewer.id, madeAt: now, untilOn: columnOf(untilOn) }, select: { id: true } });
    return { ...yes({ caseId, path: `/plan/${key}`, guardianName: guardian.name, untilOn }), trace: { childId, schoolId, after: { linkId: id, guardianId, parts, untilOn } } };
  },
});

/** Ends a private link: whoever opens it from now on finds nothing. */
export const endLink = defineCommand({
  name: "plans.endLink",
  input: linkOutSchema,
  may: "family-link:manage",
  subject: async (tx, { linkId }) => {
    const link = await tx.familyLink.findFirst({ where: { id: linkId }, select: { id: true, caseId: true, schoolId: true, childId: true } });
    return link && { ...link, linkId: link.id };
  },
  run: async ({ tx, subject: { linkId, caseId, childId, schoolId }, now }) => {
    const { count } = await tx.familyLink.updateMany({ where: { id: linkId, endedAt: null }, data: { endedAt: now } });
    return count ? { ...yes({ caseId }), trace: { childId, schoolId, after: { linkId, ended: true } } } : no("ended-already");
  },
});

/** Keeps what the family wrote on their own page, in their words. */
export const writeNote = defineCommand({
  name: "plans.writeNote",
  input: noteSchema,
  may: "family:say",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  run: async ({ tx, input: { kind, words }, subject: { caseId, schoolId, childId }, viewer, now }) => {
    const id = randomUUID();
    await tx.familyNote.createMany({ data: [{ id, caseId, schoolId, childId, linkId: viewer.id, kind, words, saidAt: now }] });
    return { ...yes({ kind }), trace: { childId, schoolId, after: { noteId: id, kind } } };
  },
});

/** Marks what the family wrote as read and tells them something back; an answer given is not changed. */
export const answerNote = defineCommand({
  name: "plans.answerNote",
  input: answerSchema,
  may: "plan:write",
  subject: (tx, { noteId }) => tx.familyNote.findFirst({ where: { id: noteId }, select: { id: true, caseId: true, schoolId: true, childId: true } }),
  run: async ({ tx, input: { answer }, subject: { id, caseId, childId, schoolId }, viewer, now }) => {
    const { count } = await tx.familyNote.updateMany({ where: { id, readAt: null }, data: { readById: viewer.id, readAt: now, answer } });
    return count ? { ...yes({ caseId }), trace: { childId, schoolId, after: { noteId: id, answered: true } } } : no("answered-already");
  },
});
