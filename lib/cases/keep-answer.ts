import { randomUUID } from "node:crypto";
import type { Viewer } from "../access/viewer";
import { calledName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import { countAgain, enqueue } from "../db/enqueue";
import { columnOf, type Day, dayOf, dayOfColumn } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import { answerCanBeRecorded, type AnswerRefusal, type Given, type Knowledge, type WhatFollows } from "./answer.rules";
import { keepHandOver } from "./keep-hand-over";
import { type FoundApproach, guardiansOf, moveApproach } from "./find-approach";
import { mayBeLinkWorker, peopleAtSchool } from "./people-at-school";
import type { CaseState } from "./vocabulary";

export type Recorded = Given & { readonly version: number; readonly childView?: string; readonly words?: string; readonly contactEvery: number };
export type Kept = { readonly follows: WhatFollows; readonly caseId: string | null; readonly linkWorkerName: string | null };

/** Keeps a family's answer, moves the approach, and makes, opens again or stops the case; what other rooms must do about it is the caller's. */
export async function keepAnswer(tx: Tx, approach: FoundApproach, given: Recorded, viewer: Viewer, now: Date): Promise<Result<Kept, AnswerRefusal>> {
  const { approachId, schoolId, childId, restricted } = approach, today = dayOf(now);
  const standing = await tx.case.findFirst({ where: { approachId }, select: { id: true, state: true, linkWorkerId: true } });
  const could = mayBeLinkWorker(await peopleAtSchool(tx, viewer.areaId, approach, today), approach.supportBy);
  const known = await knowledge(tx, approach, (standing?.state ?? null) as CaseState | null, could.map(({ id }) => id), given.givenOn, today);
  const recorded = answerCanBeRecorded(approach, given.version, viewer, given, known);
  // Somebody may have answered between our readings: that, and not what it makes look wrong, is what to say.
  if (!recorded.ok) return (await tx.approach.count({ where: { id: approachId, version: approach.version } })) === 0 ? no("changed-meanwhile") : recorded;
  const { answer, givenOn, givenBy, judgedBy, judgedWhy, childView, words, tryNext, tryOn, linkWorkerId } = given, agreed = answer === "agreed";
  const moved = await moveApproach(tx, approach, {
    state: answer, stateSince: columnOf(givenOn), nextStep: agreed ? null : tryNext, nextOn: agreed || !tryOn ? null : columnOf(tryOn),
    ...(approach.askedById ? {} : { askedById: viewer.id }),
  });
  if (!moved) return no("changed-meanwhile");
  await tx.approachAnswer.createMany({ data: [{
    approachId, schoolId, childId, restricted, answer, givenOn: columnOf(givenOn), givenBy, giverName: recorded.value.giverName, childView, words, recordedById: viewer.id, recordedAt: now,
    ...(givenBy === "child-able" ? { judgedBy, judgedWhy } : {}), ...(agreed ? {} : { tryNext, tryOn: tryOn && columnOf(tryOn) }),
  }] });
  const caseId = await follow(tx, recorded.value.follows, { approach, given, standing, viewer, today });
  await countAgain(tx);
  return yes({ follows: recorded.value.follows, caseId, linkWorkerName: agreed ? could.find(({ id }) => id === linkWorkerId)?.name ?? null : null });
}

type Following = { readonly approach: FoundApproach; readonly given: Recorded; readonly standing: { readonly id: string; readonly linkWorkerId: string } | null; readonly viewer: Viewer; readonly today: Day };

async function follow(tx: Tx, follows: WhatFollows, { approach, given, standing, viewer, today }: Following): Promise<string | null> {
  const { approachId, schoolId, childId } = approach, { givenOn, contactEvery } = given, linkWorkerId = given.linkWorkerId ?? "";
  if (follows === "make") {
    const caseId = randomUUID();
    await tx.case.createMany({ data: [{ id: caseId, approachId, schoolId, childId, openedOn: columnOf(givenOn), linkWorkerId, contactEvery }] });
    await enqueue(tx, "freeze-baseline", "outcomes", caseId, { caseId, schoolId });
    return caseId;
  }
  if (!standing) return null;
  if (follows === "reopen") {
    await keepHandOver(tx, { caseId: standing.id, schoolId, childId, linkWorkerId: standing.linkWorkerId }, linkWorkerId, viewer, givenOn);
    await tx.case.updateMany({ where: { id: standing.id }, data: { state: "open", linkWorkerId, contactEvery, lookAgainOn: null, version: { increment: 1 } } });
  }
  // What is empty is still to be written by the link worker: nobody signs off before (closing.rules.ts).
  if (follows === "stop") await tx.case.updateMany({ where: { id: standing.id }, data: { state: "closing", closeReason: "family-stopped", closeWords: "", homeAsked: "", askedToCloseById: viewer.id, askedToCloseOn: columnOf(today), version: { increment: 1 } } });
  return standing.id;
}

async function knowledge(tx: Tx, approach: FoundApproach, caseState: CaseState | null, couldWork: readonly string[], givenOn: Day, today: Day): Promise<Knowledge> {
  const ofChild = { schoolId: approach.schoolId, childId: approach.childId }, on = columnOf(givenOn);
  const child = await tx.enrolment.findFirstOrThrow({ where: ofChild, select: { forename: true, preferredForename: true, surname: true, detail: { select: { bornOn: true } } } });
  const lookedAfter = await tx.involvement.count({ where: { ...ofChild, kind: "looked-after", fromOn: { lte: on }, OR: [{ untilOn: null }, { untilOn: { gte: on } }] } });
  return {
    today, childName: calledName(child), bornOn: child.detail ? dayOfColumn(child.detail.bornOn) : await birthDateOfAsked(tx, approach.childId), lookedAfter: lookedAfter > 0, guardians: await guardiansOf(tx, ofChild),
    caseState, agreedBefore: (await tx.approachAnswer.count({ where: { approachId: approach.approachId, answer: "agreed" } })) > 0, couldWork,
  };
}

/** The birth date of a child whose family this link worker asks: a young person of 16 answers for themselves. Null for anybody else. */
const birthDateOfAsked = async (tx: Tx, childId: string): Promise<Day | null> =>
  (await tx.$queryRaw<{ born_on: string | null }[]>`SELECT children.birth_date_of_asked(${childId}::uuid)::text AS born_on`)[0]?.born_on as Day | null ?? null;
