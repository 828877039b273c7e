// The dated facts of a school's tables as they were known: those of files that had landed, and of later ones what was known all the same.
import { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import type { ChildFacts } from "./facts";
import { type Before, firstLanded, type Landing, rowThen } from "./known-then.rules";
import { FACT_TABLES, type FactKind } from "./land-facts";

type OwnFacts = Pick<ChildFacts, "assessments" | "wellbeing" | "judgements" | "suspensions" | "insights" | "earlierContacts">;
type InTables = keyof OwnFacts;
/** Where each fact is kept, and how a row of it reads as JSON. */
const KEPT: { readonly [F in InTables]: readonly [table: string, object: string] } = {
  assessments: ["assessment", "'subject', subject, 'on', taken_on, 'against', against, 'yearsBelow', years_below, 'scale', scale"],
  wellbeing: ["wellbeing_score", "'instrument', instrument, 'version', version, 'respondent', respondent, 'on', taken_on, 'subscale', subscale, 'score', score"],
  judgements: ["judgement", `'on', seen_on, 'by', "by", 'observation', observation, 'answer', answer`],
  suspensions: ["suspension", "'from', from_on, 'sessions', sessions"],
  insights: ["declared_insight", `'on', declared_on, 'insight', insight, 'by', "by", 'recordedById', recorded_by_id`],
  earlierContacts: ["earlier_contact", `'on', contact_on, 'outcome', outcome, 'from', "from"`],
};

const KIND_OF: { readonly [F in InTables]: FactKind } = {
  assessments: "assessments", wellbeing: "wellbeing", judgements: "judgements", suspensions: "suspensions", insights: "insight", earlierContacts: "contacts-before",
};
export type FactsThen = { readonly [F in InTables]: (child: Pick<ChildFacts, "childId">) => OwnFacts[F] };

type Fact<F extends InTables> = OwnFacts[F][number];
type Row<F extends InTables> = { child_id: string; import_id: string; key: string; year: number; fact: Fact<F> };
type Change<F extends InTables> = { child_id: string; import_id: string; key: string; before: Fact<F> | null };

/** By fact, then by child. `after`: the files that landed later, oldest first. */
export async function factsThen(tx: Tx, schoolId: string, asAt: Day, landings: readonly Landing[], after: readonly string[]): Promise<FactsThen> {
  const of = <F extends InTables>(fact: F) => oneFact(tx, fact, schoolId, asAt, landings, after);
  return {
    assessments: await of("assessments"), wellbeing: await of("wellbeing"), judgements: await of("judgements"),
    suspensions: await of("suspensions"), insights: await of("insights"), earlierContacts: await of("earlierContacts"),
  };
}

async function oneFact<F extends InTables>(tx: Tx, fact: F, schoolId: string, asAt: Day, landings: readonly Landing[], after: readonly string[]): Promise<FactsThen[F]> {
  const [name, object] = KEPT[fact], { key } = FACT_TABLES[KIND_OF[fact]].table, dated = Object.entries(key).find(([, type]) => type === "date")![0];
  const table = Prisma.raw(`"${name}"`), says = Prisma.raw(`json_build_object(${object})`), keyOf = Prisma.raw(`jsonb_build_object(${Object.keys(key).map((column) => `'${column}', "${column}"`).join(", ")})::text`);
  // A school year begins on 1 August: seven months earlier it is the calendar year that names it.
  const yearOf = (day: string) => Prisma.raw(`extract(year FROM ${day} - interval '7 months')::int`);

  // What a person wrote down in Seen is of no import and carries the moment; a table without such a column answers null.
  const typedLater = (row: string) => Prisma.sql`coalesce((coalesce(${Prisma.raw(row)} ->> 'said_at', ${Prisma.raw(row)} ->> 'recorded_at')::timestamptz AT TIME ZONE 'Europe/London')::date > ${asAt}::date, false)`;
  const stood = await tx.$queryRaw<{ child_id: string; facts: Fact<F>[] }[]>`
    SELECT child_id, json_agg(${says}) AS facts FROM ${table} AS t WHERE school_id = ${schoolId}::uuid
      AND CASE WHEN import_id IS NULL THEN NOT ${typedLater("to_jsonb(t)")} ELSE NOT import_id = ANY (${after}::uuid[]) END GROUP BY child_id`;
  const byChild = new Map(stood.map(({ child_id, facts }) => [child_id, facts]));
  if (after.length > 0) {
    const rows = await tx.$queryRaw<Row<F>[]>`
      SELECT child_id, import_id, ${keyOf} AS key, ${yearOf(`"${dated}"`)} AS year, ${says} AS fact FROM ${table} WHERE school_id = ${schoolId}::uuid AND import_id = ANY (${after}::uuid[])`;
    const changes = await tx.$queryRaw<Change<F>[]>`
      SELECT c.child_id, c.import_id, c.key::text AS key, CASE WHEN c.before IS NOT NULL AND NOT (c.before ->> 'import_id' IS NULL AND ${typedLater("c.before")}) THEN (SELECT ${says} FROM jsonb_populate_record(NULL::${table}, c.before)) END AS before
      FROM import_change c WHERE c.school_id = ${schoolId}::uuid AND c.table_name = ${name} AND c.import_id = ANY (${after}::uuid[])`;
    const touched = await tx.$queryRaw<{ import_id: string; year: number }[]>`
      SELECT DISTINCT import_id, ${yearOf(`"${dated}"`)} AS year FROM ${table} WHERE school_id = ${schoolId}::uuid AND import_id IS NOT NULL
      UNION SELECT DISTINCT import_id, ${yearOf(`(key ->> '${dated}')::date`)} FROM import_change WHERE school_id = ${schoolId}::uuid AND table_name = ${name}`;
    const first = firstOfYears(landings, touched), done = inOrder<F>(changes, after);
    for (const { child_id, import_id, key, year, fact: now } of rows) {
      const then = rowThen(now, import_id, done.get(`${child_id} ${key}`) ?? [], first.get(year) ?? null);
      if (then) byChild.set(child_id, [...(byChild.get(child_id) ?? []), then]);
    }
  }
  return ((child: Pick<ChildFacts, "childId">) => byChild.get(child.childId) ?? []) as unknown as FactsThen[F];
}

/** By school year the file that was the first to bring anything of it. */
function firstOfYears(landings: readonly Landing[], touched: readonly { readonly import_id: string; readonly year: number }[]): ReadonlyMap<number, string | null> {
  const years = [...new Set(touched.map(({ year }) => year))];
  return new Map(years.map((year) => [year, firstLanded(landings, new Set(touched.filter((one) => one.year === year).map(({ import_id }) => import_id)))]));
}

function inOrder<F extends InTables>(changes: readonly Change<F>[], after: readonly string[]): ReadonlyMap<string, readonly Before<Fact<F>>[]> {
  const place = new Map(after.map((importId, at) => [importId, at])), byRow = new Map<string, Before<Fact<F>>[]>();
  for (const { child_id, key, import_id, before } of [...changes].sort((a, b) => place.get(a.import_id)! - place.get(b.import_id)!)) {
    const row = `${child_id} ${key}`, so = byRow.get(row);
    if (so) so.push({ importId: import_id, before }); else byRow.set(row, [{ importId: import_id, before }]);
  }
  return byRow;
}
