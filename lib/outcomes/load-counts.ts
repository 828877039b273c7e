import type { Tx } from "../db/as-viewer";
import { columnOf, type Day, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import { countChildren, countRoll } from "./counts.rules";
import type { SchoolCounts } from "./counts.vocabulary";
import { loadAsked } from "./load-asked";
import { loadSchool } from "./load-school";

/** A school's counts as they are that day, before anything is hidden: for release.ts alone. */
export async function loadCounts(tx: Tx, schoolId: string, asAt: Day): Promise<SchoolCounts> {
  const known = await loadSchool(tx, schoolId, asAt), yearBegan = schoolYearStart(schoolYearOf(asAt));
  return {
    children: countChildren(await loadAsked(tx, schoolId, asAt, known)),
    roll: countRoll(known.filter(({ onRoll }) => onRoll).map(({ mentionedOn, missing, youngCarer }) =>
      ({ mentioned: mentionedOn !== null && mentionedOn >= yearBegan, lacks: missing.map(({ strand }) => strand), youngCarer }))),
    sessions: await countSessions(tx, schoolId),
    decisions: await countDecisions(tx, schoolId, asAt),
  };
}

/** Of requests that were accepted: what was planned in all, what ran, and at how much of it the child was. */
async function countSessions(tx: Tx, schoolId: string): Promise<SchoolCounts["sessions"]> {
  const requests = await tx.serviceRequest.findMany({
    where: { schoolId, case: { approach: { restricted: false } }, OR: [{ state: { in: ["accepted", "finished"] } }, { sessions: { some: {} } }] },
    select: { childId: true, sessionsPlanned: true, sessions: { select: { mark: true } } },
  });
  const marks = requests.flatMap(({ sessions }) => sessions.map(({ mark }) => mark));
  return {
    children: new Set(requests.map(({ childId }) => childId)).size, planned: requests.reduce((sum, { sessionsPlanned }) => sum + sessionsPlanned, 0),
    delivered: marks.filter((mark) => mark !== "did-not-run").length, there: marks.filter((mark) => mark === "here").length,
  };
}

async function countDecisions(tx: Tx, schoolId: string, asAt: Day): Promise<SchoolCounts["decisions"]> {
  const past = { lt: columnOf(asAt) };
  return {
    "reviews-late": await tx.review.count({ where: { schoolId, state: "waiting", restricted: false, dueOn: past } }),
    "concerns-unanswered": await tx.concern.count({ where: { schoolId, answeredAt: null, answerDueOn: past } }),
    "approaches-late": await tx.approach.count({ where: { schoolId, restricted: false, state: { not: "agreed" }, nextOn: past } }),
    "closings-waiting": await tx.case.count({ where: { schoolId, state: "closing", approach: { restricted: false } } }),
  };
}
