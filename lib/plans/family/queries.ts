import { findCase } from "../../cases/find-case";
import { defineQuery } from "../../doorway/doorway";
import { dayOf, dayOfColumn } from "../../kernel/calendar";
import { approachStateOf } from "../find-plan";
import { loadPlan } from "../load-plan";
import { yesStands } from "../plan.rules";
import { caseSchema } from "../schema";
import { askFirst, mayHaveLink } from "./rules";
import type { LinkPart, NoteKind } from "./vocabulary";

/** The private links of a case and the guardians one may be made for; where contact must never be, only the name, to say so. */
export const linksOf = defineQuery({
  name: "plans.linksOf",
  input: caseSchema,
  may: "family-link:manage",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  select: async ({ tx, subject: { caseId, schoolId, childId, state, approachId }, now }) => {
    const today = dayOf(now);
    const guardians = await tx.guardian.findMany({ where: { schoolId, childId }, orderBy: { name: "asc" }, select: { id: true, name: true, relationship: true, contact: true } });
    const links = await tx.familyLink.findMany({
      where: { caseId }, orderBy: { madeAt: "desc" }, include: { notes: { orderBy: { saidAt: "desc" }, take: 1, select: { saidAt: true, kind: true } } },
    });
    const known = new Map(guardians.map((one) => [one.id, one]));
    return {
      today, canMake: yesStands({ caseState: state, approachState: await approachStateOf(tx, approachId) }),
      guardians: guardians.filter(mayHaveLink).map((one) => ({ id: one.id, name: one.name, relationship: one.relationship, askFirst: askFirst(one) })), never: guardians.filter((one) => !mayHaveLink(one)).map(({ name }) => name),
      links: links.map(({ id, guardianId, parts, madeAt, untilOn, endedAt, notes }) => ({
        id, guardianName: known.get(guardianId)?.name ?? "a guardian", parts: parts as LinkPart[], madeOn: dayOf(madeAt), untilOn: dayOfColumn(untilOn), endedOn: endedAt && dayOf(endedAt),
        works: endedAt === null && dayOfColumn(untilOn) >= today && mayHaveLink(known.get(guardianId) ?? { contact: "never" }), lastNote: notes[0] ? { on: dayOf(notes[0].saidAt), kind: notes[0].kind as NoteKind } : null,
      })),
    };
  },
  reads: (_value, { childId, schoolId }) => [{ childId, schoolId }],
});

/** A family's own page: of the agreed plan the parts chosen for this one reader, and what they wrote; nothing of a draft. */
export const familyPage = defineQuery({
  name: "plans.familyPage",
  input: caseSchema,
  may: "family:read",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  select: async ({ tx, subject: { caseId }, viewer, now }) => {
    const chosen = (part: LinkPart) => viewer.parts.includes(part);
    const agreed = await tx.plan.findFirst({ where: { caseId, state: "agreed" }, orderBy: { edition: "desc" }, select: { id: true } }), plan = agreed && await loadPlan(tx, agreed.id);
    const notes = await tx.familyNote.findMany({ where: { caseId, linkId: viewer.id }, orderBy: [{ saidAt: "desc" }, { id: "asc" }], select: { id: true, kind: true, words: true, saidAt: true, readAt: true, answer: true } });
    return {
      today: dayOf(now), shared: chosen("shared"),
      plan: plan && {
        agreedOn: plan.agreedOn, reviewOn: plan.reviewOn, strengths: chosen("strengths") ? plan.strengths : null, goals: chosen("goals") ? plan.goals : null, actions: chosen("actions") ? plan.actions : null,
        goingOn: chosen("going-on") ? plan.goingOn : null, notAgreed: chosen("going-on") ? plan.notAgreed : null,
      },
      notes: notes.map(({ id, kind, words, saidAt, readAt, answer }) => ({ id, kind: kind as NoteKind, words, on: dayOf(saidAt), read: readAt !== null, answer })),
    };
  },
  reads: (_value, { childId, schoolId }) => [{ childId, schoolId }],
});
