import { OBSERVATIONS_OF_CONCERN } from "../imports/vocabulary";
import type { Tx } from "../db/as-viewer";
import { addDays, columnOf, type Day, dayOf, dayOfColumn, schoolYearOf, schoolYearStart } from "../kernel/calendar";
import { observationWords } from "../signals/vocabulary";
import { OBSERVATIONS_OF_WORRY } from "./review.vocabulary";

export type Seen = { readonly on: Day; readonly by: string; readonly at: Date };
/** `key`: what is acknowledged. `seen`: which lead has read it, and when; null: nobody yet. */
export type Said = { readonly key: string; readonly childId: string; readonly on: Day; readonly by: string; readonly what: string; readonly words: string | null; readonly seen: Seen | null };
export type SaidAtSchool = { readonly unread: readonly Said[]; readonly seen: readonly Said[]; /** Unread, said before the days this list goes back to. */ readonly older: number; readonly from: Day };
/** What was read stays in sight so many days. */
const STAYS = 7;
/** Before 1 August: what was said as last year ended is news after the summer; what a first file brings from years ago is history. */
const BEFORE_THE_YEAR = 60;

/**
 * What people said of children that the safeguarding lead reads the same day: every concern that is open, and from the class review observations of
 * worry and words beside one. It stays until a lead of the school has read it; newest first.
 */
export async function saidOfChildren(tx: Tx, schoolId: string, today: Day): Promise<SaidAtSchool> {
  const from = addDays(schoolYearStart(schoolYearOf(today)), -BEFORE_THE_YEAR);
  const acknowledged = await tx.saidSeen.findMany({ where: { schoolId } }), seenOf = new Map(acknowledged.map((row) => [`${row.childId} ${row.said}`, row]));
  const concerns = await tx.concern.findMany({ where: { schoolId, OR: [{ answeredAt: null }, { raisedOn: { gte: columnOf(addDays(today, -STAYS)) } }] }, select: { id: true, childId: true, raisedOn: true, raisedById: true, words: true, answeredAt: true } });
  const observed = await tx.judgement.findMany({
    where: { schoolId, seenOn: { lte: columnOf(today) }, OR: [{ observation: { in: [...OBSERVATIONS_OF_WORRY] } }, { observation: { in: [...OBSERVATIONS_OF_CONCERN] }, words: { not: null } }, { observation: { startsWith: "own-" }, words: { not: null } }] },
    select: { childId: true, seenOn: true, by: true, observation: true, words: true, saidAt: true },
  });
  const ids = [...concerns.map(({ raisedById }) => raisedById), ...acknowledged.map(({ seenById }) => seenById)];
  const people = new Map((await tx.person.findMany({ where: { OR: [{ id: { in: ids } }, { email: { in: [...new Set(observed.map(({ by }) => by))] } }] }, select: { id: true, email: true, name: true } })).flatMap(({ id, email, name }) => [[id, name], [email, name]] as const));
  const withSeen = (one: Omit<Said, "seen">): Said => {
    const row = seenOf.get(`${one.childId} ${one.key}`);
    return { ...one, seen: row ? { at: row.seenAt, on: dayOf(row.seenAt), by: people.get(row.seenById) ?? "a colleague" } : null };
  };
  const all = [
    ...concerns.map((row) => ({ ...withSeen({ key: row.id, childId: row.childId, on: dayOfColumn(row.raisedOn), by: people.get(row.raisedById) ?? "a colleague", what: "raised a concern", words: row.words }), answered: row.answeredAt !== null })),
    ...observed.map((row) => ({
      ...withSeen({
        key: [row.by, row.observation, dayOfColumn(row.seenOn), ...(row.saidAt ? [row.saidAt.toISOString()] : [])].join(" "), // said anew on the same day, it is unread again
        childId: row.childId, on: dayOfColumn(row.seenOn), by: people.get(row.by) ?? row.by,
        what: `noted: ${observationWords(row.observation)}`, words: row.words,
      }), answered: false,
    })),
  ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.key < b.key ? -1 : a.key > b.key ? 1 : a.childId < b.childId ? -1 : 1));
  // Whoever answered a concern has read it.
  const unread = all.filter(({ seen, answered }) => seen === null && !answered), isOld = ({ on, key }: Said) => on < from && !concerns.some(({ id }) => id === key);
  return { unread: unread.filter((one) => !isOld(one)), older: unread.filter(isOld).length, from, seen: all.filter(({ seen }) => seen !== null && seen.on >= addDays(today, -STAYS)) };
}
