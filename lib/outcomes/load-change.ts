// One case's outcome: then and now, with what was never measured again said as such.
import type { Tx } from "../db/as-viewer";
import type { FoundCase } from "../cases/find-case";
import { firstName } from "../children/present";
import { sentenceOf } from "../identification/present";
import { standingFlags } from "../identification/standing-flags";
import { addDays, type Day, dayOfColumn, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import { missingAt } from "../signals/expected.rules";
import { onRollAt, schoolAt } from "../signals/school-weeks.rules";
import { loadChildFacts } from "../signals/load-facts";
import { stretchesOf } from "../signals/marks";
import { tally } from "../signals/sessions.rules";
import { STRANDS } from "../signals/vocabulary";
import { stoodSchema } from "./baseline.schema";
import { goalChanges, meanChange, strandsNow } from "./change.rules";
import { loadDose } from "./load-dose";
import { rulesOfSchool } from "./rules-of-school";
import { planGoals } from "./plan-goals";

const attendanceToDate = { possible: 0, absent: 0 };

/** Everything the outcome page of a case shows on that day. */
export async function loadChange(tx: Tx, { caseId, schoolId, childId, openedOn }: FoundCase, asAt: Day) {
  const row = await tx.baseline.findFirst({ where: { caseId } }), stood = row && stoodSchema.parse(row.stood), agreedOn = row ? dayOfColumn(row.agreedOn) : openedOn;
  const child = await tx.enrolment.findFirst({ where: { schoolId, childId }, select: { forename: true, preferredForename: true, surname: true } });
  const facts = await loadChildFacts(tx, { schoolId, childId });
  const flags = (await standingFlags(tx, { schoolId, childId: { in: [childId] } })).get(childId) ?? [];
  const goals = goalChanges((await planGoals(tx, { caseId })).get(caseId) ?? []), mean = meanChange(goals);
  const since = facts && asAt > agreedOn ? tally(facts.child.marks, stretchesOf(addDays(agreedOn, 1), asAt)) : attendanceToDate;
  const { expected, weeks } = await rulesOfSchool(tx, schoolId);
  const attendanceMissing = !facts || missingAt(schoolAt(facts.school, asAt, weeks), expected)(facts.child).some(({ strand }) => strand === "attendance");
  const now = stood && facts ? strandsNow(stood.rules, flags, facts.child, {
    agreedOn, asAt, possibleToDate: tally(facts.child.marks, stretchesOf(schoolYearStart(schoolYearOf(asAt)), asAt)).possible, attendanceMissing, onRoll: onRollAt(facts.child, asAt),
  }) : null;
  return {
    caseId, schoolId, childId, firstName: child ? firstName(child) : "The child", agreedOn, asAt, goals, mean,
    baseline: stood && {
      missing: stood.missing, attendance: stood.attendance,
      strands: STRANDS.flatMap((strand) => {
        const then = stood.rules.filter((rule, at, all) => rule.strand === strand && all.findIndex((other) => other.rule === rule.rule) === at), standing = flags.filter((flag) => flag.strand === strand);
        return then.length + standing.length === 0 ? [] : [{
          strand, then: then.map((rule) => ({ rule: rule.rule, fact: sentenceOf({ childId, upn: "", ...rule }) })), standing: standing.map(({ rule, fact }) => ({ rule, fact })), now: now?.get(strand) ?? null,
        }];
      }),
    },
    since: { from: addDays(agreedOn, 1), to: asAt, possible: since.possible, absent: since.absent },
    dose: await loadDose(tx, caseId),
  };
}
export type Change = Awaited<ReturnType<typeof loadChange>>;

