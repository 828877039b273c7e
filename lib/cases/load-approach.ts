import { decide } from "../access/decide";
import type { Viewer } from "../access/viewer";
import { calledName, firstName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import { UNTOLD } from "../identification/answer-concerns";
import { standingFlags } from "../identification/standing-flags";
import { whoLeads } from "../identification/who-leads";
import { lookedAfterRoute } from "../partnership/looked-after-route";
import { mayAsk } from "./attempt.rules";
import type { FoundApproach } from "./find-approach";
import { namesOf } from "./load-names";
import { mayBeAsker, mayBeLinkWorker, peopleAtSchool } from "./people-at-school";
import { answersOf, attemptsOf } from "./story";

const CONTACT = ["yes", "ask first", "never"]; // whom one may ring comes first

/** Everything that bears on asking one family, for whoever asks: the review's own reason is for those who decided it. */
export async function loadApproach(tx: Tx, approach: FoundApproach, viewer: Viewer, today: Day) {
  const { approachId, schoolId, childId, reviewId, restricted, supportBy } = approach, ofChild = { schoolId, childId };
  const child = await tx.enrolment.findFirstOrThrow({ where: ofChild, select: { forename: true, preferredForename: true, surname: true, className: true, yearGroup: true, school: { select: { name: true, answerWithin: true } } } });
  const decides = decide(viewer, "review:decide", approach).yes, holders = await peopleAtSchool(tx, viewer.areaId, approach, today);
  const review = decides ? await tx.review.findFirst({ where: { id: reviewId }, select: { reason: true } }) : null;
  const flags = (await standingFlags(tx, { schoolId, childId: { in: [childId] } })).get(childId) ?? [];
  const guardians = await tx.guardian.findMany({ where: ofChild, orderBy: { name: "asc" } });
  const attempts = await attemptsOf(tx, approachId), answers = await answersOf(tx, approachId);
  const waiting = decides ? await tx.concern.findMany({ where: { ...ofChild, ...UNTOLD }, select: { raisedById: true } }) : [];
  const standing = await tx.case.findFirst({ where: { approachId }, select: { id: true, state: true, contactEvery: true, linkWorkerId: true } });
  const lookedAfter = (await whoLeads(tx, schoolId, [childId], today)).some(({ kind }) => kind === "looked-after");
  const names = await namesOf(tx, [approach.askedById, ...attempts.map(({ byId }) => byId), ...answers.map(({ byId }) => byId), ...waiting.map(({ raisedById }) => raisedById)]);
  return {
    ...approach, today, name: calledName(child), firstName: firstName(child), className: child.className, yearGroup: child.yearGroup, schoolName: child.school.name, answerWithin: child.school.answerWithin,
    asker: approach.askedById && names(approach.askedById), you: viewer.id, decides, isLead: viewer.role === "safeguarding-lead",
    mayRecord: mayAsk(approach, approach.version, viewer).ok || standing !== null, // a link worker knows of no case but their own
    mayTakeOn: approach.askedById === null, reason: review?.reason ?? null, facts: [...new Set(flags.map(({ fact }) => fact))],
    /** Through whom agreement runs for a child the authority looks after: to the safeguarding lead alone. */
    route: lookedAfter ? await lookedAfterRoute(tx, viewer.areaId, schoolId) : null,
    guardians: [...guardians].sort((a, b) => CONTACT.indexOf(a.contact) - CONTACT.indexOf(b.contact)),
    attempts: attempts.map((one) => ({ ...one, by: names(one.byId) })), answers: answers.map((one) => ({ ...one, by: names(one.byId) })),
    couldAsk: decides ? mayBeAsker(holders, restricted) : [], couldWork: mayBeLinkWorker(holders, supportBy), waitToHear: [...new Set(waiting.map(({ raisedById }) => names(raisedById)))],
    case: standing && { caseId: standing.id, state: standing.state, contactEvery: standing.contactEvery, linkWorkerId: standing.linkWorkerId },
    seesChild: decide(viewer, "child:read", ofChild).yes,
  };
}
export type ApproachShown = Awaited<ReturnType<typeof loadApproach>>;
