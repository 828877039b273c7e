import { findCase } from "../../cases/find-case";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import { changeDraft } from "../change-draft";
import { copyInto } from "../copy-edition";
import { approachStateOf, findPlan } from "../find-plan";
import { yesStands } from "../plan.rules";
import { caseSchema, planSchema, wordsSchema } from "../schema";

/** Begins the first edition: a draft with nothing in it. */
export const beginPlan = defineCommand({
  name: "plans.beginPlan",
  input: caseSchema,
  may: "plan:write",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  run: async ({ tx, subject: { caseId, schoolId, childId, state, approachId }, now }) => {
    if (!yesStands({ caseState: state, approachState: await approachStateOf(tx, approachId) })) return no("no-yes");
    const last = await tx.plan.findFirst({ where: { caseId }, orderBy: { edition: "desc" }, select: { edition: true, state: true } });
    if (last && last.state !== "ended") return no("there-is-one");
    const { id } = await tx.plan.create({ data: { caseId, schoolId, childId, edition: (last?.edition ?? 0) + 1, writtenOn: columnOf(dayOf(now)) }, select: { id: true } });
    return { ...yes({ planId: id, caseId }), trace: { childId, schoolId, after: { planId: id } } };
  },
});

/** Writes what stands into a draft of the next edition: the old one holds until the new one is agreed. */
export const newEdition = defineCommand({
  name: "plans.newEdition",
  input: planSchema,
  may: "plan:write",
  subject: (tx, { planId }) => findPlan(tx, planId),
  run: async ({ tx, subject: plan, viewer, now }) => {
    const { caseId, schoolId, childId, planId } = plan;
    if (!yesStands(plan)) return no("no-yes");
    if (plan.state !== "agreed") return no("not-agreed");
    if (await tx.plan.count({ where: { caseId, state: "draft" } })) return no("draft-already");
    const last = await tx.plan.aggregate({ where: { caseId }, _max: { edition: true } });
    const old = await tx.plan.findFirstOrThrow({ where: { id: planId }, select: { goingOn: true, notAgreed: true } });
    const draft = await tx.plan.create({ data: { caseId, schoolId, childId, edition: (last._max.edition ?? 0) + 1, writtenOn: columnOf(dayOf(now)), ...old } });
    await copyInto(tx, plan, draft, { recordedById: viewer.id, recordedAt: now });
    return { ...yes({ planId: draft.id, caseId, edition: draft.edition }), trace: { childId, schoolId, after: { planId: draft.id, edition: draft.edition, from: planId } } };
  },
});

/** Puts a draft aside that nobody has said yes to; it stays on record. */
export const dropDraft = defineCommand({
  name: "plans.dropDraft",
  input: planSchema,
  may: "plan:write",
  subject: (tx, { planId }) => findPlan(tx, planId),
  run: async ({ tx, subject: plan }) => {
    const possible = await changeDraft(tx, plan);
    if (!possible.ok) return possible;
    await tx.plan.updateMany({ where: { id: plan.planId }, data: { state: "ended" } });
    return { ...yes({ caseId: plan.caseId }), trace: { childId: plan.childId, schoolId: plan.schoolId, before: { state: plan.state }, after: { planId: plan.planId, state: "ended" } } };
  },
});

/** What is going on, and what is not agreed yet, in words the family would use. */
export const saveWords = defineCommand({
  name: "plans.saveWords",
  input: wordsSchema,
  may: "plan:write",
  subject: (tx, { planId }) => findPlan(tx, planId),
  run: async ({ tx, input: { version, goingOn, notAgreed }, subject: plan }) => {
    if (plan.version !== version) return no("changed-meanwhile");
    const possible = await changeDraft(tx, plan);
    if (!possible.ok) return possible;
    const { count } = await tx.plan.updateMany({ where: { id: plan.planId, version: version + 1 }, data: { goingOn: goingOn ?? null, notAgreed: notAgreed ?? null } });
    return count ? { ...yes({ caseId: plan.caseId }), trace: { childId: plan.childId, schoolId: plan.schoolId, after: { planId: plan.planId, words: true } } } : no("changed-meanwhile");
  },
});
