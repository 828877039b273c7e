import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import { conversationsOf } from "./conversations";
import { answersOf } from "./story";
import { lastSpokeOf } from "./last-spoke";
import { leadAdultsOfChildren } from "./load-led";
import { namesOf } from "./load-names";
import type { ApproachState, CaseState, CloseReason } from "./vocabulary";

const dayOrNull = (column: Date | null): Day | null => (column ? dayOfColumn(column) : null);

/** How far one school has come with a family, newest asking first: the askings, and the case each made. */
export async function loadOfChild(tx: Tx, ofChild: { readonly schoolId: string; readonly childId: string }, today: Day) {
  const approaches = await tx.approach.findMany({ where: ofChild, orderBy: [{ openedOn: "desc" }, { id: "desc" }] });
  const cases = await tx.case.findMany({ where: ofChild, orderBy: [{ openedOn: "desc" }, { id: "desc" }] });
  const names = await namesOf(tx, [...approaches.map(({ askedById }) => askedById), ...cases.map(({ linkWorkerId }) => linkWorkerId)]), askings = [];
  for (const row of approaches) {
    const answers = await answersOf(tx, row.id), said = answers.find(({ answer }) => answer === "agreed"), told = answers.find(({ childView }) => childView !== null);
    askings.push({
      approachId: row.id, state: row.state as ApproachState, openedOn: dayOfColumn(row.openedOn), stateSince: dayOfColumn(row.stateSince), nextOn: dayOrNull(row.nextOn), asker: row.askedById && names(row.askedById),
      agreedOn: said?.on ?? null, agreedBy: said?.giverName ?? null, childView: told ? { words: told.childView ?? "", on: told.on, by: (await namesOf(tx, [told.byId]))(told.byId) } : null,
    });
  }
  return {
    ...ofChild, askings, leadAdults: (await leadAdultsOfChildren(tx, [ofChild.childId])).get(ofChild.childId) ?? null, lastSpoke: await lastSpokeOf(tx, ofChild), conversations: await conversationsOf(tx, ofChild, today),
    cases: cases.map((row) => ({
      caseId: row.id, approachId: row.approachId, state: row.state as CaseState, openedOn: dayOfColumn(row.openedOn), linkWorkerId: row.linkWorkerId, linkWorker: names(row.linkWorkerId), contactEvery: row.contactEvery,
      closeReason: row.closeReason as CloseReason | null, closedOn: dayOrNull(row.closedOn), lookAgainOn: dayOrNull(row.lookAgainOn),
    })),
  };
}
export type ChildCases = Awaited<ReturnType<typeof loadOfChild>>;
