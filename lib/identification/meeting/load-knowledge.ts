// What adults know of children, beside what the rules found: set-based, for everybody on one screen. Row level security leaves out whom the viewer may not know.
import { isObservationOfConcern } from "../../imports/vocabulary";
import type { Tx } from "../../db/as-viewer";
import { addDays, columnOf, type Day, dayOf, dayOfColumn } from "../../kernel/calendar";
import { observationWords } from "../../signals/vocabulary";
import { keptDetail } from "../kept-detail";
import { endSentence } from "../review.present";
import type { ConcernAnswer } from "../review.vocabulary";

type Line = { readonly key: string; readonly on: Day; readonly by: string };
export type Strength = Line & { readonly words: string };
export type Observed = Line & { readonly what: string; readonly words: string | null };
export type Raised = Line & { readonly words: string; readonly answer: ConcernAnswer | null };
export type Asked = { readonly key: string; readonly on: Day; readonly from: string; readonly outcome: string; readonly words: string | null };
export type Tried = { readonly key: string; readonly on: Day; readonly sentence: string; readonly reason: string | null };
export type Knowledge = {
  readonly strengths: readonly Strength[]; readonly observed: readonly Observed[]; readonly engagement: { readonly is: string; readonly on: Day } | null;
  readonly concerns: readonly Raised[]; readonly asked: readonly Asked[]; readonly tried: readonly Tried[];
};
const A_YEAR = 365;

/** By child: what is strong, what was seen, how the family is in touch, who asked for help, what was decided before. Of a year, newest first. */
export async function loadKnowledge(tx: Tx, schoolId: string, childIds: readonly string[], today: Day): Promise<(childId: string) => Knowledge> {
  const where = { schoolId, childId: { in: [...childIds] } }, since = columnOf(addDays(today, -A_YEAR));
  const judgements = await tx.judgement.findMany({ where: { ...where, seenOn: { gte: since, lte: columnOf(today) } }, orderBy: { seenOn: "desc" } });
  const concerns = await tx.concern.findMany({ where: { ...where, raisedOn: { gte: since } }, orderBy: { raisedAt: "desc" } });
  const contacts = await tx.earlierContact.findMany({ where: { ...where, contactOn: { gte: since } }, orderBy: { contactOn: "desc" } });
  const reviews = await tx.review.findMany({ where: { ...where, state: "ended" }, orderBy: { decidedAt: "desc" } });
  const staff = await tx.person.findMany({ where: { grants: { some: { schoolId } } }, select: { id: true, email: true, name: true } });
  const named = new Map(staff.flatMap(({ id, email, name }) => [[id, name], [email, name]] as const)), of = (key: string) => named.get(key.toLowerCase()) ?? (key.includes("@") ? key : "a colleague");
  return (childId) => {
    const said = judgements.filter((row) => row.childId === childId).map((row) => ({ ...row, key: `${row.seenOn.toISOString()} ${row.by} ${row.observation}`, on: dayOfColumn(row.seenOn), by: of(row.by) }));
    const family = said.find(({ observation }) => observation === "family-engagement");
    return {
      strengths: said.filter(({ observation }) => observation === "strength" || observation === "flourishing").slice(0, 3).map(({ key, on, by, words }) => ({ key, on, by, words: words ?? "Flourishing" })),
      observed: said.filter(({ observation }) => isObservationOfConcern(observation)).slice(0, 5).map(({ key, on, by, words, observation }) => ({ key, on, by, words, what: observationWords(observation) })),
      engagement: family ? { is: family.answer ?? "not known", on: family.on } : null,
      concerns: concerns.filter((row) => row.childId === childId).slice(0, 3).map((row) => ({ key: row.id, on: dayOfColumn(row.raisedOn), by: of(row.raisedById), words: row.words, answer: row.answer as ConcernAnswer | null })),
      asked: contacts.filter((row) => row.childId === childId).slice(0, 3).map((row) => ({ key: `${row.contactOn.toISOString()} ${row.from} ${row.wordsKey}`, on: dayOfColumn(row.contactOn), from: row.from, outcome: row.outcome, words: row.words })),
      tried: reviews.filter((row) => row.childId === childId && row.decidedAt).slice(0, 3).map((row) => {
        const { detail } = keptDetail(row.endDetail), closed = row.end === "closed-by-lead" || !detail;
        return { key: row.id, on: dayOf(row.decidedAt!), sentence: closed ? "Closed by the safeguarding lead." : endSentence(detail), reason: closed ? null : row.reason };
      }),
    };
  };
}
