// One school's children as counting needs them: in a few statements for the school, none for each child.
import type { Tx } from "../db/as-viewer";
import { helpSoFar } from "../identification/help-so-far";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { missingAt } from "../signals/expected.rules";
import type { ChildFacts } from "../signals/facts";
import { loadSchoolFacts } from "../signals/load-facts";
import { onRollAt, schoolAt } from "../signals/school-weeks.rules";
import { tally } from "../signals/sessions.rules";
import type { MissingSignal } from "../signals/vocabulary";
import { lastMentionedOn } from "./mentioned.rules";
import { rulesOfSchool } from "./rules-of-school";

export type KnownChild = {
  readonly facts: ChildFacts; readonly onRoll: boolean; readonly possible: number; readonly absent: number; readonly missing: readonly MissingSignal[]; readonly mentionedOn: Day | null;
  readonly sex: string | null; readonly fsm: boolean | null; readonly sen: string | null; readonly youngCarer: string | null;
};

/** Every child who is or was on the school's roll, with sessions to date (1 August to that day), what is missing, and the last day anybody wrote about them. */
export async function loadSchool(tx: Tx, schoolId: string, asAt: Day): Promise<readonly KnownChild[]> {
  const school = await loadSchoolFacts(tx, schoolId, await helpSoFar(tx, schoolId)), { expected, weeks } = await rulesOfSchool(tx, schoolId);
  const at = schoolAt(school, asAt, weeks), missingOf = missingAt(at, expected);
  const details = new Map((await tx.childDetail.findMany({ where: { schoolId }, select: { childId: true, sex: true, fsm: true, sen: true, youngCarer: true } })).map((row) => [row.childId, row]));
  const contacts = new Map<string, Day[]>();
  for (const { childId, heldOn } of await tx.caseContact.findMany({ where: { schoolId }, select: { childId: true, heldOn: true } })) contacts.set(childId, [...(contacts.get(childId) ?? []), dayOfColumn(heldOn)]);
  return school.children.map((facts): KnownChild => {
    const { possible, absent } = tally(facts.marks, [at.toDate]), detail = details.get(facts.childId);
    return {
      facts, onRoll: onRollAt(facts, asAt), possible, absent, missing: missingOf(facts), mentionedOn: lastMentionedOn(facts, contacts.get(facts.childId) ?? [], asAt),
      sex: detail?.sex ?? null, fsm: detail?.fsm ?? null, sen: detail?.sen ?? null, youngCarer: detail?.youngCarer ?? null,
    };
  });
}
