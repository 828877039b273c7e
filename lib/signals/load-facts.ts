// The facts of a school's children, in one query a table, for the rules; with a child named, of that child alone.
import { Prisma } from "../../generated/prisma/client";
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

/** Whether a round of the class review has been held is a matter of the whole school: its first answer about anybody else says so. */
async function firstOfOthers(tx: Tx, schoolId: string, childId: string): Promise<ReadonlyMap<string, ChildFacts["judgements"]>> {
  const first = await tx.judgement.findFirst({ where: { schoolId, childId: { not: childId } }, orderBy: { seenOn: "asc" }, select: { childId: true, seenOn: true, by: true, observation: true, answer: true } });
  return new Map(first ? [[first.childId, [{ on: dayOfColumn(first.seenOn), by: first.by, observation: first.observation, answer: first.answer } as ChildFacts["judgements"][number]]]] : []);
}

export type OwnFacts = Omit<ChildFacts, "childId" | "upn" | "yearGroup" | "bornOn" | "admittedOn" | "leftOn" | "youngCarerSince" | "concerns" | "endedReviews">;
export type InTables = Exclude<keyof OwnFacts, "marks">;
/** Where each fact is kept, and how a row of it reads as JSON. */
export const KEPT: { readonly [F in InTables]: readonly [table: string, object: string] } = {
  assessments: ["assessment", "'subject', subject, 'on', taken_on, 'against', against, 'yearsBelow', years_below, 'scale', scale"],
  wellbeing: ["wellbeing_score", "'instrument', instrument, 'version', version, 'respondent', respondent, 'on', taken_on, 'subscale', subscale, 'score', score"],
  judgements: ["judgement", `'on', seen_on, 'by', "by", 'observation', observation, 'answer', answer`],
  suspensions: ["suspension", "'from', from_on, 'sessions', sessions"],
  insights: ["declared_insight", `'on', declared_on, 'insight', insight, 'by', "by", 'recordedById', recorded_by_id`],
  earlierContacts: ["earlier_contact", `'on', contact_on, 'outcome', outcome, 'from', "from"`],
};

/** One table's facts by child. A row a child with its facts as JSON: a school has tens of thousands of facts, and a row each is what reading them costs. */
async function kept<F extends InTables>(tx: Tx, fact: F, schoolId: string, onlyChild: string | undefined): Promise<ReadonlyMap<string, OwnFacts[F]>> {
  const [table, object] = KEPT[fact];
  const rows = await tx.$queryRaw<{ child_id: string; facts: OwnFacts[F] }[]>`
    SELECT child_id, json_agg(json_build_object(${Prisma.raw(object)})) AS facts FROM ${Prisma.raw(`"${table}"`)}
    WHERE school_id = ${schoolId}::uuid AND (${onlyChild ?? null}::uuid IS NULL OR child_id = ${onlyChild ?? null}::uuid) GROUP BY child_id`;
  return new Map(rows.map(({ child_id, facts }) => [child_id, facts]));
}

async function factsOf(tx: Tx, schoolId: string, onlyChild: string | undefined): Promise<(childId: string) => OwnFacts> {
  const of = <F extends InTables>(fact: F) => kept(tx, fact, schoolId, onlyChild);
  const marks = byChild(await tx.marks.findMany({ where: { schoolId }, select: { childId: true, schoolYear: true, marks: true } }));
  const assessments = await of("assessments"), wellbeing = await of("wellbeing"), judgements = new Map([...(await of("judgements")), ...(onlyChild ? await firstOfOthers(tx, schoolId, onlyChild) : [])]);
  const suspensions = await of("suspensions"), insights = await of("insights"), contacts = await of("earlierContacts");
  return (childId) => ({
    marks: new Map((marks.get(childId) ?? []).map((row) => [row.schoolYear, row.marks])),
    assessments: assessments.get(childId) ?? [], wellbeing: wellbeing.get(childId) ?? [], judgements: judgements.get(childId) ?? [],
    suspensions: suspensions.get(childId) ?? [], insights: insights.get(childId) ?? [], earlierContacts: contacts.get(childId) ?? [],
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
