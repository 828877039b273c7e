// A school's facts as they were known on a past day, read from what stands and from the history that undoing an import keeps.
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import type { ChildFacts, SchoolFacts } from "./facts";
import { type Before, type Landing, landedAfter, marksThen, rowThen, yearGroupThen } from "./known-then.rules";
import { factsThen, type FactsThen } from "./known-then.facts";

type OnRollThen = Pick<ChildFacts, "admittedOn" | "leftOn">;
type LaterOfChild = {
  readonly marks: ReadonlyMap<number, readonly (string | null)[]>; readonly roll: readonly Before<OnRollThen>[]; readonly carer: readonly Before<Day | "">[];
};
type Then = { readonly today: Day; readonly asAt: Day; readonly firstRoll: string | null; readonly facts: FactsThen; readonly later: (childId: string) => LaterOfChild };

/** Of a school's facts as they stand today, every child whom it knew of on that day, with what was known of them. At today it is what stands. */
export async function factsKnownThen(tx: Tx, school: SchoolFacts, { asAt, today }: { readonly asAt: Day; readonly today: Day }): Promise<SchoolFacts> {
  const { schoolId } = school;
  const landings = await tx.$queryRaw<Landing[]>`SELECT import_id AS "importId", kind, landed_at AS "landedAt" FROM signals.landings(${schoolId}::uuid)`;
  const after = landedAfter(landings, asAt), firstRoll = landings.find(({ kind }) => kind === "roll")?.importId ?? null;
  const then: Then = { asAt, today, firstRoll, facts: await factsThen(tx, schoolId, asAt, landings, after), later: await laterChanges(tx, schoolId, after) };
  return { ...school, children: school.children.flatMap((child) => childThen(child, then)) };
}

/** Each fact is named, so that a new one cannot be forgotten here: how is it known when it was known? */
function childThen(child: ChildFacts, { asAt, today, firstRoll, facts, later }: Then): readonly ChildFacts[] {
  const { marks, roll, carer } = later(child.childId), upTo = ({ on }: { readonly on: Day }) => on <= asAt;
  const onRoll = roll.length === 0 ? child : rowThen<OnRollThen>(child, "", roll, firstRoll);
  const yearGroup = yearGroupThen(child.yearGroup, child.bornOn, child.leftOn !== null && child.leftOn <= today, today, asAt);
  if (!onRoll || !yearGroup) return [];
  const carerSince = carer.length === 0 ? child.youngCarerSince : rowThen(child.youngCarerSince ?? "", "", carer, firstRoll) || null;
  return [{
    childId: child.childId, upn: child.upn, bornOn: child.bornOn, yearGroup, admittedOn: onRoll.admittedOn, leftOn: onRoll.leftOn,
    youngCarerSince: carerSince !== null && carerSince <= asAt ? carerSince : null,
    marks: new Map([...child.marks].map(([year, now]) => [year, marksThen(now, marks.get(year) ?? [])])),
    assessments: facts.assessments(child), wellbeing: facts.wellbeing(child), judgements: facts.judgements(child),
    suspensions: facts.suspensions(child), insights: facts.insights(child), earlierContacts: facts.earlierContacts(child),
    // Said and decided in Seen itself, dated by the moment.
    concerns: child.concerns.filter(upTo), endedReviews: child.endedReviews.filter(upTo),
  }];
}

type RollRow = { child_id: string; import_id: string; table_name: string; before: { admitted_on: string | null; left_on: string | null; gone_on: string | null; young_carer_since: string | null } | null };

/** What the later files did to marks and roll, by child, oldest first. */
async function laterChanges(tx: Tx, schoolId: string, after: readonly string[]): Promise<(childId: string) => LaterOfChild> {
  const order = new Map(after.map((importId, at) => [importId, at])), sorted = <R extends { import_id: string }>(rows: readonly R[]) => [...rows].sort((a, b) => order.get(a.import_id)! - order.get(b.import_id)!);
  const marks = new Map<string, Map<number, (string | null)[]>>(), roll = new Map<string, Before<OnRollThen>[]>(), carer = new Map<string, Before<Day | "">[]>();
  if (after.length > 0) {
    const changed = await tx.$queryRaw<{ child_id: string; school_year: number; import_id: string; before: string | null }[]>`
      SELECT child_id, school_year, import_id, before FROM marks_change WHERE school_id = ${schoolId}::uuid AND import_id = ANY (${after}::uuid[])`;
    for (const { child_id, school_year, before } of sorted(changed)) {
      const years = at(marks, child_id, () => new Map<number, (string | null)[]>());
      at(years, school_year, () => []).push(before);
    }
    const rows = await tx.$queryRaw<RollRow[]>`
      SELECT child_id, import_id, table_name, before FROM import_change WHERE school_id = ${schoolId}::uuid AND import_id = ANY (${after}::uuid[]) AND table_name IN ('enrolment', 'child_detail')`;
    for (const { child_id, import_id, table_name, before } of sorted(rows)) {
      if (table_name === "enrolment") at(roll, child_id, () => []).push({ importId: import_id, before: before && { admittedOn: dayIn(before.admitted_on), leftOn: earliest(dayIn(before.left_on), dayIn(before.gone_on)) } });
      else at(carer, child_id, () => []).push({ importId: import_id, before: before && (dayIn(before.young_carer_since) ?? "") });
    }
  }
  const none: LaterOfChild = { marks: new Map(), roll: [], carer: [] };
  return (childId) => ({ marks: marks.get(childId) ?? none.marks, roll: roll.get(childId) ?? none.roll, carer: carer.get(childId) ?? none.carer });
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
const dayIn = (text: string | null): Day | null => (text ? dayOfColumn(new Date(text)) : null);
const earliest = (a: Day | null, b: Day | null): Day | null => (a && b ? (a < b ? a : b) : (a ?? b));
