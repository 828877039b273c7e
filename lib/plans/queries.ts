import { decide } from "../access/decide";
import type { Viewer } from "../access/viewer";
import { type FoundCase, findCase } from "../cases/find-case";
import { calledName } from "../children/present";
import { printedBy } from "../children/printed-by";
import type { Tx } from "../db/as-viewer";
import { defineQuery } from "../doorway/doorway";
import { dayOf, dayOfColumn } from "../kernel/calendar";
import { approachStateOf } from "./find-plan";
import { loadPlan } from "./load-plan";
import { loadNotes } from "./family/load-notes";
import { pageWithGoals } from "./family/page-with-goals";
import { loadWaiting } from "./load-waiting";
import { yesStands } from "./plan.rules";
import { caseSchema, pageSchema, printSchema, schoolSchema } from "./schema";

type Opening = { readonly tx: Tx; readonly input: { readonly edition?: number }; readonly subject: FoundCase; readonly viewer: Viewer; readonly now: Date };
async function openPlan({ tx, input: { edition }, subject, viewer, now }: Opening) {
  const { caseId } = subject, rows = await tx.plan.findMany({ where: { caseId }, orderBy: { edition: "desc" }, select: { id: true, edition: true, state: true } });
  const chosen = rows.find((row) => row.edition === edition) ?? rows.find(({ state }) => state === "agreed") ?? rows.find(({ state }) => state === "draft") ?? null;
  const writes = decide(viewer, "plan:write", subject).yes;
  return {
    plan: chosen && await loadPlan(tx, chosen.id), editions: rows.map((row) => ({ edition: row.edition, state: row.state, shown: row.id === chosen?.id })),
    whole: writes, canWrite: writes && yesStands({ caseState: subject.state, approachState: await approachStateOf(tx, subject.approachId) }),
    notes: writes ? await loadNotes(tx, caseId) : [], today: dayOf(now), openedOn: subject.openedOn,
    printed: await printedBy(tx, viewer, subject.schoolId),
  };
}

/** A case's plan: the agreed one, or the draft where none is agreed, or the edition asked for; `whole` says whether this viewer reads all of it. */
export const planPage = defineQuery({
  name: "plans.planPage",
  input: pageSchema,
  may: "plan:read",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  select: openPlan,
  reads: (_value, { childId, schoolId }) => [{ childId, schoolId }],
});

/** The same, on paper: as the family and the school hold it. */
export const printPlan = defineQuery({
  name: "plans.printPlan",
  input: printSchema,
  may: "plan:read",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  select: openPlan,
  reads: (_value, { childId, schoolId }) => [{ childId, schoolId }],
  printedFor: ({ purpose }) => purpose,
});

/** The agreed plan and its reviews, for sitting down with it again; null where none is agreed. */
export const reviewPage = defineQuery({
  name: "plans.reviewPage",
  input: caseSchema,
  may: "plan:write",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  select: async ({ tx, subject, now }) => {
    const agreed = await tx.plan.findFirst({ where: { caseId: subject.caseId, state: "agreed" }, select: { id: true } });
    const canHold = yesStands({ caseState: subject.state, approachState: await approachStateOf(tx, subject.approachId) });
    return { plan: agreed && await loadPlan(tx, agreed.id), canHold, today: dayOf(now) };
  },
  reads: (_value, { childId, schoolId }) => [{ childId, schoolId }],
});

/** In short, for the thread: when it was agreed, how it stands, each goal's was, is and hope, and who of the family has a page that shows the goals. Null where there is no plan. */
export const ofCase = defineQuery({
  name: "plans.ofCase",
  input: caseSchema,
  may: "plan:read",
  subject: (tx, { caseId }) => findCase(tx, caseId),
  select: async ({ tx, subject: { caseId }, now }) => {
    const all = await tx.plan.findMany({ where: { caseId }, orderBy: { edition: "desc" }, select: { id: true, state: true, agreedOn: true } }), rows = all.filter(({ state }) => state !== "ended");
    const agreed = all.flatMap(({ agreedOn }) => agreedOn ?? []).sort((a, b) => Number(a) - Number(b))[0];
    const chosen = rows.find(({ state }) => state === "agreed") ?? rows[0];
    const plan = chosen && await loadPlan(tx, chosen.id);
    return plan ? { planId: plan.planId, state: plan.state, edition: plan.edition, agreedOn: plan.agreedOn, firstAgreedOn: agreed ? dayOfColumn(agreed) : null, reviewOn: plan.reviewOn, goals: plan.goals, familyPage: await pageWithGoals(tx, caseId, dayOf(now)) } : null;
  },
});

/** What waits at a school: what families wrote, reviews of plans, and plans not agreed yet. */
export const waiting = defineQuery({
  name: "plans.waiting",
  input: schoolSchema,
  may: "case:list",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  select: async ({ tx, input: { schoolId }, viewer, now }) => {
    const found = await loadWaiting(tx, schoolId, viewer, dayOf(now));
    const children = await tx.enrolment.findMany({ where: { schoolId, childId: { in: found.map(({ childId }) => childId) } }, select: { childId: true, forename: true, preferredForename: true, surname: true } });
    const names = new Map(children.map((child) => [child.childId, calledName(child)]));
    return found.flatMap(({ childId, ...item }) => (names.has(childId) ? [{ ...item, childId, schoolId, who: names.get(childId)! }] : []));
  },
  reads: (found) => [...new Map(found.map(({ childId, schoolId }) => [childId, { childId, schoolId }])).values()],
});
