// What several rooms do in one transaction: a decision and the asking it opens, an answer and what it stops, a closing and what ends with it.
import { answerSchema, caseVersionSchema } from "../cases/schema";
import { findApproach, isBeingAsked } from "../cases/find-approach";
import { findClosing } from "../cases/find-closing";
import { keepAnswer } from "../cases/keep-answer";
import { keepSignOff } from "../cases/keep-closing";
import { familyAskedBy, openApproach } from "../cases/open-approach";
import { endRequestsOf } from "../commissioning/end-requests";
import { decide } from "../access/decide";
import { defineCommand } from "../doorway/doorway";
import { answerConcerns } from "../identification/answer-concerns";
import { keepDecision } from "../identification/decide-review";
import { decidedInMeeting } from "../identification/meeting/decided-in-meeting";
import { findReview } from "../identification/review-record";
import { decisionSchema } from "../identification/review.schema";
import { dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";

/** Records what was decided for a child, tells whoever raised a concern about them, and, where it is support now, opens the way to the family. */
export const decideReview = defineCommand({
  name: "identification.decideReview",
  input: decisionSchema,
  may: "review:decide",
  subject: (tx, { reviewId }) => findReview(tx, reviewId),
  run: async ({ tx, input, subject: review, viewer, now }) => {
    if (input.end !== "support-now" && await isBeingAsked(tx, review.id)) return no("family-is-being-asked");
    const decided = await keepDecision(tx, review, input, viewer, now);
    if (!decided.ok) return decided;
    const { id: reviewId, schoolId, childId, restricted } = review, { detail, decidedWithId } = decided.value;
    if (detail.end === "support-now") await openApproach(tx, { reviewId, schoolId, childId, restricted, supportBy: detail.supportBy, areaId: viewer.areaId, on: dayOf(now) });
    const said = await decidedInMeeting(tx, { reviewId, decision: input, decided: decided.value, viewer, now, askBy: detail.end === "support-now" ? await familyAskedBy(tx, reviewId) : null });
    if (!said.ok) return said;
    return {
      ...yes({ reviewId, schoolId }),
      trace: { childId, schoolId, before: { state: review.state, end: review.end, version: review.version }, after: { end: detail.end, decidedWithId } },
    };
  },
});

/** Records what a family answered: a yes makes the case, and tells whoever raised a concern whom to go to; a yes taken back ends what was asked of services that day. */
export const recordAnswer = defineCommand({
  name: "cases.recordAnswer",
  input: answerSchema,
  may: "approach:work",
  subject: (tx, { approachId }) => findApproach(tx, approachId),
  run: async ({ tx, input, subject: approach, viewer, now }) => {
    const { schoolId, childId, state } = approach, kept = await keepAnswer(tx, approach, input, viewer, now);
    if (!kept.ok) return kept;
    const { follows, caseId, linkWorkerName } = kept.value;
    if (follows === "stop" && caseId) await endRequestsOf(tx, { caseId, words: "The family stopped.", on: dayOf(now) });
    if (linkWorkerName && input.tell && decide(viewer, "concern:answer", { schoolId, childId }).yes) await answerConcerns(tx, { schoolId, childId, answer: "acting", words: linkWorkerName, at: now, byId: viewer.id });
    return { ...yes({ approachId: approach.approachId, caseId, answer: input.answer }), trace: { childId, schoolId, before: { state }, after: { state: input.answer, givenBy: input.givenBy, caseId, follows } } };
  },
});

/** The safeguarding lead's yes to a closing somebody else asked for: the case is closed, and whatever was still asked of services ends with it. */
export const signOffClosing = defineCommand({
  name: "cases.signOffClosing",
  input: caseVersionSchema,
  may: "case:sign-off",
  subject: (tx, { caseId }) => findClosing(tx, caseId),
  run: async ({ tx, input: { version }, subject: standing, viewer, now }) => {
    const { caseId, schoolId, childId, state, closeReason } = standing, signed = await keepSignOff(tx, standing, version, viewer, now);
    if (!signed.ok) return signed;
    await endRequestsOf(tx, { caseId, words: "The case was closed.", on: dayOf(now) });
    return { ...yes({ caseId }), trace: { childId, schoolId, before: { state }, after: { state: "closed", closeReason } } };
  },
});
