// Everything the review page shows of one child, for those who decide. Involvement is the safeguarding lead's alone: row level security leaves it out for others.
import { calledName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import { type Day, dayOf, dayOfColumn, longDay } from "../kernel/calendar";
import { lookedAfterRoute } from "../partnership/looked-after-route";
import { EXPECTED_BY_DEFAULT } from "../signals/expected.rules";
import { loadChildFacts } from "../signals/load-facts";
import { signalsOfChild } from "../signals/present";
import { schoolAt } from "../signals/school-weeks.rules";
import { UNTOLD } from "./answer-concerns";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { eligibilityOf } from "./eligibility";
import { weeksNeeded } from "./flags.rules";
import { helpSoFar } from "./help-so-far";
import { keptDetail, type KeptDetail } from "./kept-detail";
import { publishedFor } from "./published-rules";
import type { ReviewRecord } from "./review-record";
import type { StoredEnd } from "./review.vocabulary";
import { standingFlags } from "./standing-flags";
import { whoLeads } from "./who-leads";

type OfChild = { readonly schoolId: string; readonly childId: string };
export type Contact = { readonly on: Day; readonly from: string; readonly outcome: string; readonly words: string | null; readonly by: string | null };
export type Strength = { readonly key: string; readonly what: string; readonly by: string };
export type EarlierDecision = {
  readonly key: string; readonly end: StoredEnd; readonly decidedOn: Day; readonly reason: string | null; readonly detail: KeptDetail["detail"]; readonly by: string | null;
};

/** Who asked for help, oldest first: before Seen, and concerns raised in it. */
export async function contactsOf(tx: Tx, ofChild: OfChild, names: (id: string) => string): Promise<readonly Contact[]> {
  const before = await tx.earlierContact.findMany({ where: ofChild, select: { contactOn: true, from: true, outcome: true, words: true } });
  const concerns = await tx.concern.findMany({ where: ofChild, select: { raisedOn: true, words: true, raisedById: true, answer: true } });
  return [
    ...before.map(({ contactOn, ...row }) => ({ ...row, on: dayOfColumn(contactOn), by: null })),
    ...concerns.map((row) => ({ on: dayOfColumn(row.raisedOn), from: "school", outcome: row.answer ? "answered" : "open", words: row.words, by: names(row.raisedById) })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** What teachers wrote as a strength, and that the child flourishes, newest first. */
export async function strengthsOf(tx: Tx, ofChild: OfChild, called: (email: string) => string): Promise<readonly Strength[]> {
  const rows = await tx.judgement.findMany({ where: { ...ofChild, observation: { in: ["strength", "flourishing"] } }, orderBy: { seenOn: "desc" }, take: 8 });
  return rows.map((row) => ({ key: `${row.by} ${row.observation} ${row.seenOn.toISOString()}`, what: row.words ?? "Flourishing, says the class review", by: `${called(row.by)}, ${longDay(dayOfColumn(row.seenOn))}` }));
}

/** For each strand of which something expected is missing, a sentence. */
export async function unknownOf(tx: Tx, { schoolId, childId }: OfChild, today: Day): Promise<readonly string[]> {
  const facts = await loadChildFacts(tx, { schoolId, childId }, await helpSoFar(tx, schoolId));
  if (!facts) return [];
  const ruleSet = (await publishedFor(tx, { schoolId }))[0]?.ruleSet;
  const at = schoolAt(facts.school, today, weeksNeeded(ruleSet ?? DEFAULT_RULE_SET));
  return signalsOfChild(facts.child, at, ruleSet?.expected ?? EXPECTED_BY_DEFAULT).flatMap(({ missing }) => missing?.sentence ?? []);
}

/** The child's other reviews that ended, newest first. What the lead closed says no more than that. */
export async function decidedBefore(tx: Tx, review: ReviewRecord, names: (id: string) => string): Promise<readonly EarlierDecision[]> {
  const rows = await tx.review.findMany({ where: { schoolId: review.schoolId, childId: review.childId, state: "ended", id: { not: review.id } }, orderBy: { decidedAt: "desc" }, take: 10 });
  return rows.map((row) => {
    const end = row.end as StoredEnd, closed = end === "closed-by-lead";
    return {
      key: row.id, end, decidedOn: dayOf(row.decidedAt!), reason: closed ? null : row.reason, detail: closed ? { end } : keptDetail(row.endDetail).detail,
      by: closed || !row.decidedById ? null : names(row.decidedById),
    };
  });
}

/** The page, section by section. */
export async function loadReview(tx: Tx, areaId: string, review: ReviewRecord, today: Day) {
  const ofChild = { schoolId: review.schoolId, childId: review.childId };
  const staff = await tx.person.findMany({ select: { id: true, name: true, email: true }, where: { grants: { some: { schoolId: review.schoolId } } } });
  const people = new Map(staff.map(({ id, name }) => [id, name])), emails = new Map(staff.map(({ email, name }) => [email, name]));
  const names = (id: string) => people.get(id) ?? "a colleague who has left";
  const child = await tx.enrolment.findFirstOrThrow({ where: ofChild, select: { forename: true, preferredForename: true, surname: true, yearGroup: true, className: true, detail: { select: { bornOn: true, sen: true, fsm: true, pupilPremium: true } } } });
  const school = await tx.school.findFirstOrThrow({ where: { id: review.schoolId }, select: { name: true, answerWithin: true } });
  const guardians = await tx.guardian.findMany({ where: ofChild, orderBy: { name: "asc" }, select: { id: true, name: true, relationship: true, contact: true, phone: true, language: true, interpreter: true } });
  const leading = await whoLeads(tx, review.schoolId, [review.childId], today), lookedAfter = leading.some(({ kind }) => kind === "looked-after");
  const raised = await tx.concern.findMany({ where: { ...ofChild, ...UNTOLD }, orderBy: { raisedAt: "asc" }, select: { id: true, raisedOn: true, raisedById: true, answerDueOn: true, words: true } });
  return {
    review, school, guardians, forename: child.preferredForename ?? child.forename, name: calledName(child),
    yearGroup: child.yearGroup, className: child.className, bornOn: child.detail ? dayOfColumn(child.detail.bornOn) : null, sen: child.detail?.sen ?? null,
    flags: (await standingFlags(tx, { schoolId: review.schoolId, childId: { in: [review.childId] } }, { alsoWas: true })).get(review.childId) ?? [],
    openConcerns: raised.map((row) => ({ id: row.id, by: names(row.raisedById), on: dayOfColumn(row.raisedOn), dueOn: dayOfColumn(row.answerDueOn), words: row.words })),
    contacts: await contactsOf(tx, ofChild, names), strengths: await strengthsOf(tx, ofChild, (email) => emails.get(email.toLowerCase()) ?? email), unknown: await unknownOf(tx, ofChild, today),
    leading, route: lookedAfter ? await lookedAfterRoute(tx, areaId, review.schoolId) : null, eligibility: eligibilityOf(await publishedFor(tx, { schoolId: review.schoolId }), child.detail), before: await decidedBefore(tx, review, names),
    decidedBy: review.decidedById && names(review.decidedById), decidedWith: review.decidedWithId && names(review.decidedWithId),
    replaced: review.kept.earlier.map((one) => ({ ...one, by: one.decidedById ? names(one.decidedById) : null })),
  };
}
export type ReviewShown = Awaited<ReturnType<typeof loadReview>>;
