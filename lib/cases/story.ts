// What happened between a family and us, as one story: tries, answers and conversations. Rows as they stand; row level security has left out what is not for this viewer.
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import type { Answer, AttemptOutcome, AttemptWay, ContactWay, GivenBy, WithWhom } from "./vocabulary";

const dayOrNull = (column: Date | null): Day | null => (column ? dayOfColumn(column) : null);

/** Every try to reach the family, newest first. */
export const attemptsOf = async (tx: Tx, approachId: string) =>
  (await tx.approachAttempt.findMany({ where: { approachId }, orderBy: [{ triedOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }] })).map((row) => ({
    key: row.id, on: dayOfColumn(row.triedOn), how: row.how as AttemptWay, whom: row.whom, outcome: row.outcome as AttemptOutcome, words: row.words, nextStep: row.nextStep, nextOn: dayOfColumn(row.nextOn), byId: row.byId, at: row.recordedAt.getTime(),
  }));

/** Every answer, newest first: a later one replaces none. */
export const answersOf = async (tx: Tx, approachId: string) =>
  (await tx.approachAnswer.findMany({ where: { approachId }, orderBy: [{ givenOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }] })).map((row) => ({
    key: row.id, on: dayOfColumn(row.givenOn), answer: row.answer as Answer, givenBy: row.givenBy as GivenBy, giverName: row.giverName, judgedBy: row.judgedBy, judgedWhy: row.judgedWhy,
    childView: row.childView, words: row.words, tryNext: row.tryNext, tryOn: dayOrNull(row.tryOn), byId: row.recordedById, at: row.recordedAt.getTime(),
  }));

/** Every contact of a case, newest first. */
export const contactsOfCase = async (tx: Tx, caseId: string) =>
  (await tx.caseContact.findMany({ where: { caseId }, orderBy: [{ heldOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }] })).map((row) => ({
    key: row.id, on: dayOfColumn(row.heldOn), heldOn: dayOfColumn(row.heldOn), how: row.how as ContactWay, withWhom: row.withWhom as WithWhom, reached: row.reached, minutes: row.minutes, words: row.words, byId: row.byId, at: row.recordedAt.getTime(),
  }));
/** When and how each of these cases was reached or tried, newest first, by the case's id. */
export async function contactsOfCases(tx: Tx, caseIds: readonly string[]) {
  const rows = await tx.caseContact.findMany({ where: { caseId: { in: [...caseIds] } }, select: { caseId: true, heldOn: true, how: true, withWhom: true, reached: true }, orderBy: [{ heldOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }] });
  return (caseId: string) => rows.filter((row) => row.caseId === caseId).map(({ heldOn, how, withWhom, reached }) => ({ heldOn: dayOfColumn(heldOn), how: how as ContactWay, withWhom: withWhom as WithWhom, reached }));
}
export type Attempt = Awaited<ReturnType<typeof attemptsOf>>[number];
export type AnswerGiven = Awaited<ReturnType<typeof answersOf>>[number];
export type ContactHeld = Awaited<ReturnType<typeof contactsOfCase>>[number];
