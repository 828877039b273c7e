// The facts of a school's children, in one query a table, for the rules; with a child named, of that child alone.
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import type { ChildFacts, SchoolFacts } from "./facts";

/** Concerns raised and reviews ended belong to a room downstream: whoever composes the facts brings them, by child. */
export type FromDownstream = ReadonlyMap<string, Pick<ChildFacts, "concerns" | "endedReviews">>;
const NONE: Pick<ChildFacts, "concerns" | "endedReviews"> = { concerns: [], endedReviews: [] };
const maybeDay = (column: Date | null): Day | null => (column ? dayOfColumn(column) : null);
const earlier = (a: Day | null, b: Day | null): Day | null => (a && b ? (a < b ? a : b) : (a ?? b));

/** Every child who is or was on the school's roll: also those who left, since their marks say which weeks were school weeks. A child gone from the roll has left that day. */
export async function loadSchoolFacts(tx: Tx, schoolId: string, downstream: FromDownstream = new Map(), onlyChild?: string): Promise<SchoolFacts> {
  const school = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { phase: true } });
  const where = { schoolId };
  const order = [{ surname: "asc" as const }, { forename: "asc" as const }, { childId: "asc" as const }];
  const enrolments = await tx.enrolment.findMany({ where, orderBy: order, select: { childId: true, yearGroup: true, admittedOn: true, leftOn: true, goneOn: true } });
  const details = byChild(await tx.childDetail.findMany({ where, select: { childId: true, upn: true, bornOn: true, youngCarerSince: true } }));
  const facts = await factsOf(tx, schoolId, onlyChild);
  return {
    schoolId, phase: school.phase as SchoolFacts["phase"],
    children: enrolments.flatMap((row): ChildFacts[] => {
      const detail = details.get(row.childId)?.[0];
      return detail ? [{
        childId: row.childId, upn: detail.upn, yearGroup: row.yearGroup as ChildFacts["yearGroup"], bornOn: dayOfColumn(detail.bornOn),
        admittedOn: maybeDay(row.admittedOn), leftOn: earlier(maybeDay(row.leftOn), maybeDay(row.goneOn)), youngCarerSince: maybeDay(detail.youngCarerSince),
        ...facts(row.childId), ...(downstream.get(row.childId) ?? NONE),
      }] : [];
    }),
  };
}

/** One child's facts, with the school they are judged in: of the other children only their marks, which say which weeks were school weeks, and the first class-review answer. Null where there is no such child. */
export async function loadChildFacts(tx: Tx, { schoolId, childId }: { schoolId: string; childId: string }, downstream: FromDownstream = new Map()): Promise<{ child: ChildFacts; school: SchoolFacts } | null> {
  const school = await loadSchoolFacts(tx, schoolId, downstream, childId);
  const child = school.children.find((one) => one.childId === childId);
  return child ? { child, school } : null;
}

const JUDGED = { childId: true, seenOn: true, by: true, observation: true, answer: true } as const;
/** Whether a round of the class review has been held is a matter of the whole school: its first answer about anybody else says so. */
const firstOfOthers = (tx: Tx, schoolId: string, childId: string) =>
  tx.judgement.findMany({ where: { schoolId, childId: { not: childId } }, orderBy: { seenOn: "asc" }, take: 1, select: JUDGED });

type OwnFacts = Omit<ChildFacts, "childId" | "upn" | "yearGroup" | "bornOn" | "admittedOn" | "leftOn" | "youngCarerSince" | "concerns" | "endedReviews">;
async function factsOf(tx: Tx, schoolId: string, onlyChild: string | undefined): Promise<(childId: string) => OwnFacts> {
  const where = { schoolId, childId: onlyChild };
  const marks = byChild(await tx.marks.findMany({ where: { schoolId }, select: { childId: true, schoolYear: true, marks: true } }));
  const assessments = byChild(await tx.assessment.findMany({ where, select: { childId: true, subject: true, takenOn: true, against: true, yearsBelow: true, scale: true } }));
  const wellbeing = byChild(await tx.wellbeingScore.findMany({ where, select: { childId: true, instrument: true, version: true, respondent: true, takenOn: true, subscale: true, score: true } }));
  const judgements = byChild([...await tx.judgement.findMany({ where, select: JUDGED }), ...(onlyChild ? await firstOfOthers(tx, schoolId, onlyChild) : [])]);
  const suspensions = byChild(await tx.suspension.findMany({ where, select: { childId: true, fromOn: true, sessions: true } }));
  const insights = byChild(await tx.declaredInsight.findMany({ where, select: { childId: true, declaredOn: true, insight: true, by: true } }));
  const contacts = byChild(await tx.earlierContact.findMany({ where, select: { childId: true, contactOn: true, outcome: true, from: true } }));
  return (childId) => ({
    marks: new Map((marks.get(childId) ?? []).map((row) => [row.schoolYear, row.marks])),
    assessments: (assessments.get(childId) ?? []).map(({ subject, takenOn, against, yearsBelow, scale }) =>
      ({ subject, on: dayOfColumn(takenOn), against, yearsBelow: yearsBelow === null ? null : yearsBelow.toNumber(), scale }) as ChildFacts["assessments"][number]),
    wellbeing: (wellbeing.get(childId) ?? []).map(({ takenOn, ...row }) => ({ ...row, on: dayOfColumn(takenOn) }) as ChildFacts["wellbeing"][number]),
    judgements: (judgements.get(childId) ?? []).map(({ seenOn, ...row }) => ({ ...row, on: dayOfColumn(seenOn) }) as ChildFacts["judgements"][number]),
    suspensions: (suspensions.get(childId) ?? []).map(({ fromOn, sessions }) => ({ from: dayOfColumn(fromOn), sessions })),
    insights: (insights.get(childId) ?? []).map(({ declaredOn, insight, by }) => ({ on: dayOfColumn(declaredOn), insight, by }) as ChildFacts["insights"][number]),
    earlierContacts: (contacts.get(childId) ?? []).map(({ contactOn, outcome, from }) => ({ on: dayOfColumn(contactOn), outcome, from }) as ChildFacts["earlierContacts"][number]),
  });
}

function byChild<T extends { childId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.childId);
    if (own) own.push(row); else found.set(row.childId, [row]);
  }
  return found;
}
