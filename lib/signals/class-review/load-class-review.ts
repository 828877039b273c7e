// One class in one round: who is in it, of whom somebody has said something, and what the viewer said themselves.
import type { Viewer } from "../../access/viewer";
import { loadClass, type OneClass } from "../../children/class-list";
import type { Tx } from "../../db/as-viewer";
import { columnOf, type Day, dayOfColumn } from "../../kernel/calendar";
import { type Answer, answerOf, type SaidRow } from "./answer.rules";
import { questionsOf } from "./load-questions";
import { roundAt } from "./load-rounds";
import { type ChildState, progressOf, type SaidOf, stateOf } from "./progress.rules";
import type { Questions, SkipReason } from "./questions.vocabulary";
import { isOpen, type Round } from "./rounds.rules";

type SaidRecord = { child_id: string; said_by_id: string | null; said_on: Date; again_on: Date | null; skipped: boolean };

/** Of which children of a class somebody has said something in a round: who and when, never what. */
export async function saidOfClass(tx: Tx, { schoolId, className }: OneClass, { key, opensOn, closesOn }: Round): Promise<readonly SaidOf[]> {
  const rows = await tx.$queryRaw<SaidRecord[]>`SELECT * FROM signals.said_of_class(${schoolId}::uuid, ${className}, ${key}, ${columnOf(opensOn)}::date, ${columnOf(closesOn)}::date)`;
  return rows.map((row) => ({ childId: row.child_id, by: row.said_by_id, on: dayOfColumn(row.said_on), skipped: row.skipped, againOn: row.again_on && dayOfColumn(row.again_on) }));
}

export type Skip = { readonly reason: SkipReason; readonly words: string | null; readonly againOn: Day | null };
export type ReviewedChild = {
  readonly childId: string; readonly name: string; readonly firstName: string; readonly state: ChildState;
  /** What the viewer said themselves, with the day on which they did. */
  readonly own: (Answer & { readonly on: Day }) | null;
  readonly skip: Skip | null;
  /** The other adults who said something of this child: their names, never their words. */
  readonly others: readonly string[];
};
export type ClassReview = {
  readonly schoolId: string; readonly schoolName: string; readonly className: string; readonly classes: readonly string[];
  readonly round: Round; readonly open: boolean; readonly early: boolean; readonly today: Day; readonly questions: Questions & { readonly version: number }; readonly children: readonly ReviewedChild[];
};

/** Everything the page of a class review shows; answers are the viewer's own, of this round, the latest day's. */
export async function loadClassReview(tx: Tx, viewer: Viewer, where: OneClass, today: Day): Promise<ClassReview> {
  const { schoolId, className } = where, shown = await loadClass(tx, viewer, where, today), round = await roundAt(tx, schoolId, today);
  const said = await saidOfClass(tx, where, round), own = await ownAnswers(tx, viewer, schoolId, round), skips = await ownSkips(tx, viewer, schoolId, round);
  const people = new Map((await tx.person.findMany({ where: { id: { in: said.flatMap(({ by }) => by ?? []) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  const others = (childId: string) => [...new Set(said.filter((one) => one.childId === childId && !one.skipped && one.by !== viewer.id).map(({ by }) => (by === null ? "a file the school sent" : people.get(by) ?? "a colleague")))];
  return {
    schoolId, schoolName: shown.schoolName, className, classes: shown.classes, round, open: isOpen(round, today), early: today < round.opensOn, today, questions: await questionsOf(tx, round),
    children: shown.children.map(({ childId, calledName, knownAs, forename }) => ({
      childId, name: calledName, firstName: knownAs ?? forename, state: stateOf(childId, said, today), own: own.get(childId) ?? null, skip: skips.get(childId) ?? null, others: others(childId),
    })),
  };
}

/** What the viewer said in a round, by child: of the latest day on which they said anything. */
async function ownAnswers(tx: Tx, viewer: Viewer, schoolId: string, round: Round): Promise<ReadonlyMap<string, Answer & { readonly on: Day }>> {
  const rows = await tx.judgement.findMany({ where: { schoolId, saidById: viewer.id, round: round.key }, orderBy: { seenOn: "desc" }, select: { childId: true, seenOn: true, observation: true, answer: true, words: true } });
  return new Map([...new Set(rows.map(({ childId }) => childId))].map((childId) => {
    const all = rows.filter((row) => row.childId === childId), on = all[0]!.seenOn, latest = all.filter(({ seenOn }) => seenOn.getTime() === on.getTime()) as unknown as readonly SaidRow[];
    return [childId, { ...answerOf(latest), on: dayOfColumn(on) }];
  }));
}

async function ownSkips(tx: Tx, viewer: Viewer, schoolId: string, round: Round): Promise<ReadonlyMap<string, Skip>> {
  const rows = await tx.classReviewSkip.findMany({ where: { schoolId, saidById: viewer.id, round: round.key }, select: { childId: true, reason: true, words: true, againOn: true } });
  return new Map(rows.map(({ childId, reason, words, againOn }) => [childId, { reason: reason as SkipReason, words, againOn: againOn && dayOfColumn(againOn) }]));
}

/** How far a class is, in counts. */
export async function classProgress(tx: Tx, viewer: Viewer, where: OneClass, today: Day) {
  const round = await roundAt(tx, where.schoolId, today), { children } = await loadClass(tx, viewer, where, today);
  return { ...where, round, open: isOpen(round, today), ...progressOf(children.map(({ childId }) => childId), await saidOfClass(tx, where, round), today) };
}
