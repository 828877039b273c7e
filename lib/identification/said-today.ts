import { OBSERVATIONS_OF_CONCERN } from "../imports/vocabulary";
import type { Tx } from "../db/as-viewer";
import { addDays, columnOf, type Day, dayOfColumn } from "../kernel/calendar";
import { OBSERVATION_WORDS } from "../signals/vocabulary";
import { OBSERVATIONS_OF_WORRY } from "./review.vocabulary";

export type Said = { readonly key: string; readonly childId: string; readonly on: Day; readonly by: string; readonly what: string; readonly words: string | null };
const DAYS = 7;

/** What people said of children that the safeguarding lead reads the same day: every open concern, and for a week observations of worry and words beside one. Newest first. */
export async function saidOfChildren(tx: Tx, schoolId: string, today: Day): Promise<readonly Said[]> {
  const concerns = await tx.concern.findMany({ where: { schoolId, answeredAt: null }, select: { id: true, childId: true, raisedOn: true, raisedById: true, words: true } });
  const people = new Map((await tx.person.findMany({ where: { id: { in: concerns.map(({ raisedById }) => raisedById) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  const observed = await tx.judgement.findMany({
    where: {
      schoolId, seenOn: { gte: columnOf(addDays(today, -DAYS)), lte: columnOf(today) },
      OR: [{ observation: { in: [...OBSERVATIONS_OF_WORRY] } }, { observation: { in: [...OBSERVATIONS_OF_CONCERN] }, words: { not: null } }],
    },
    select: { childId: true, seenOn: true, by: true, observation: true, words: true },
  });
  return [
    ...concerns.map((row): Said => ({ key: row.id, childId: row.childId, on: dayOfColumn(row.raisedOn), by: people.get(row.raisedById) ?? "a colleague", what: "raised a concern", words: row.words })),
    ...observed.map((row): Said => ({
      key: `${row.childId} ${row.by} ${row.observation} ${row.seenOn.toISOString()}`, childId: row.childId, on: dayOfColumn(row.seenOn), by: row.by,
      what: `noted: ${OBSERVATION_WORDS[row.observation as keyof typeof OBSERVATION_WORDS]}`, words: row.words,
    })),
  ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.key < b.key ? -1 : 1));
}
