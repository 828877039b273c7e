import { Prisma } from "../../generated/prisma/client";
import type { RollRow } from "./rows";
import type { Tx } from "../db/as-viewer";
import { keepBefore, OF_NO_CHILD } from "../db/keep-before";
import { landRows, type LandedTable } from "../db/land-rows";
import type { Day } from "../kernel/calendar";
import type { OnRoll } from "./roll.rules";
import { searchKeyOf } from "./search-key";

export const ENROLMENT: LandedTable = {
  name: "enrolment", key: {}, says: {
    surname: "text", forename: "text", preferred_forename: "text", search_key: "text", year_group: "text", class_name: "text", admitted_on: "date", left_on: "date", gone_on: "date",
  },
};
export const DETAIL: LandedTable = {
  name: "child_detail", key: {}, says: {
    upn: "text", born_on: "date", sex: "text", sen: "text", fsm: "boolean", fsm_from: "date", pupil_premium: "boolean", eal: "boolean", ethnicity: "text", young_carer: "text",
    young_carer_since: "date", service_child: "text", enrolment_status: "text", home_authority: "text", household: "text",
  },
};

/** Writes arrived and changed children of a checked roll. Rows are laid over what stands already (roll.rules). */
export async function landRoll(tx: Tx, schoolId: string, importId: string, rows: readonly RollRow[], today: Day): Promise<void> {
  const ids = await resolveUpns(tx, rows.map((row) => row.upn));
  const carers = await youngCarersSince(tx, schoolId);
  await landRows(tx, ENROLMENT, schoolId, rows.map((row) => ({ child_id: ids.get(row.upn)!, ...enrolmentColumns(row) })), importId, false);
  await landRows(tx, DETAIL, schoolId, rows.map((row) => ({ child_id: ids.get(row.upn)!, ...detailColumns(row, carers.get(ids.get(row.upn)!) ?? today) })), importId, false);
}

/** Marks those whom a whole roll no longer names: since when they are not in it. */
export async function markGone(tx: Tx, schoolId: string, importId: string, gone: readonly OnRoll[], today: Day): Promise<void> {
  if (gone.length === 0) return;
  const ids = gone.map(({ childId }) => childId);
  const stood = Prisma.sql`SELECT '{}'::jsonb, child_id, to_jsonb(t) FROM enrolment t WHERE school_id = ${schoolId}::uuid AND child_id = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`
    WITH history AS (${keepBefore(importId, schoolId, "enrolment", stood)})
    UPDATE enrolment SET gone_on = ${today}::date WHERE school_id = ${schoolId}::uuid AND child_id = ANY (${ids}::uuid[])`;
}

type Said = Omit<RollRow, "line" | "classStaff" | "unsaid">;
/** What a row of the roll says, in the columns of the enrolment: who is in the file is not gone. */
export const enrolmentColumns = (row: Said) => ({
  surname: row.surname, forename: row.forename, preferred_forename: row.preferredForename, search_key: searchKeyOf(row.surname, row.forename, row.preferredForename),
  year_group: row.yearGroup, class_name: row.className, admitted_on: row.admittedOn, left_on: row.leftOn, gone_on: null,
});

/** The rest of it, in the columns of the detail; `carerSince` counts where the row says P or S. */
export const detailColumns = (row: Said, carerSince: Day | null) => ({
  upn: row.upn, born_on: row.bornOn, sex: row.sex, sen: row.sen, fsm: row.fsm, fsm_from: row.fsmFrom, pupil_premium: row.pupilPremium, eal: row.eal,
  ethnicity: row.ethnicity, young_carer: row.youngCarer, service_child: row.serviceChild, enrolment_status: row.enrolment, home_authority: row.homeAuthority, household: row.household,
  young_carer_since: row.youngCarer === "P" || row.youngCarer === "S" ? carerSince : null,
});

/** Which child each UPN means, in the whole area; made where nobody has it yet. */
async function resolveUpns(tx: Tx, upns: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx.$queryRaw<{ upn: string; child_id: string }[]>`SELECT * FROM children.resolve_upns(${upns as string[]}::text[])`;
  return new Map(found.map((row) => [row.upn, row.child_id]));
}

async function youngCarersSince(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.childDetail.findMany({ where: { schoolId, youngCarerSince: { not: null } }, select: { childId: true, youngCarerSince: true } });
  return new Map(rows.map((row) => [row.childId, row.youngCarerSince!.toISOString().slice(0, 10) as Day]));
}

export type StaffLinks = {
  readonly classes: readonly string[]; readonly links: readonly { readonly className: string; readonly personId: string }[];
  /** E-mails of nobody who teaches here, each with the first line that names it. */
  readonly unknown: readonly { readonly email: string; readonly line: number }[];
};

/** Whom the roll names for its classes: only who already holds a teacher grant there, never the importer; `unknown` are the e-mails of nobody such. */
export async function staffLinksOf(tx: Tx, schoolId: string, rows: readonly RollRow[], importerId: string): Promise<StaffLinks> {
  if (rows.every(({ classStaff }) => classStaff.length === 0)) return { classes: [], links: [], unknown: [] };
  const teachers = await tx.grant.findMany({ where: { schoolId, role: "teacher", endedAt: null }, select: { person: { select: { id: true, email: true } } } });
  return linksNamed(rows, new Map(teachers.map(({ person }) => [person.email, person.id])), importerId);
}

/** The same, of teachers by their e-mail. */
export function linksNamed(rows: readonly RollRow[], ids: ReadonlyMap<string, string>, importerId: string): StaffLinks {
  const named = [...new Set(rows.flatMap((row) => (row.className ? row.classStaff.map((email) => `${row.className}\n${email.toLowerCase()}`) : [])))]
    .map((pair) => ({ className: pair.split("\n")[0]!, email: pair.split("\n")[1]! }));
  const linked = named.filter(({ email }) => ids.has(email) && ids.get(email) !== importerId);
  return {
    classes: [...new Set(named.map(({ className }) => className))],
    links: linked.map(({ className, email }) => ({ className, personId: ids.get(email)! })),
    unknown: [...new Set(named.filter((one) => !linked.includes(one)).map(({ email }) => email))]
      .map((email) => ({ email, line: rows.find((row) => row.className && row.classStaff.some((one) => one.toLowerCase() === email))!.line })),
  };
}

/** The classes a roll names staff for have whom it names, and nobody else. */
export async function linkClassStaff(tx: Tx, schoolId: string, importId: string, { classes, links }: StaffLinks): Promise<void> {
  if (classes.length === 0) return;
  const named = JSON.stringify(links.map(({ className, personId }) => ({ class_name: className, person_id: personId })));
  const stood = Prisma.sql`SELECT jsonb_build_object('class_name', class_name, 'person_id', person_id), ${OF_NO_CHILD}::uuid, to_jsonb(t) FROM n FULL JOIN t USING (class_name, person_id) WHERE n.person_id IS NULL OR t.person_id IS NULL`;
  await tx.$executeRaw`
    WITH n AS MATERIALIZED (SELECT DISTINCT class_name, person_id FROM jsonb_to_recordset(${named}::jsonb) AS n(class_name text, person_id uuid)),
    t AS MATERIALIZED (SELECT * FROM class_staff WHERE school_id = ${schoolId}::uuid AND class_name = ANY (${classes as string[]}::text[])),
    history AS (${keepBefore(importId, schoolId, "class_staff", stood)}),
    unlinked AS (DELETE FROM class_staff c USING t LEFT JOIN n USING (class_name, person_id)
      WHERE c.area_id = t.area_id AND c.school_id = t.school_id AND c.class_name = t.class_name AND c.person_id = t.person_id AND n.person_id IS NULL)
    INSERT INTO class_staff (school_id, class_name, person_id) SELECT ${schoolId}::uuid, class_name, person_id FROM n ON CONFLICT DO NOTHING`;
}
