import type { RollRow } from "./rows";
import type { Tx } from "../db/as-viewer";
import { landRows, type LandedTable } from "../db/land-rows";
import { columnOf, type Day } from "../kernel/calendar";
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

/** Writes arrived and changed children of a checked roll and marks those gone. Rows are laid over what stands already (roll.rules). */
export async function landRoll(tx: Tx, schoolId: string, rows: readonly RollRow[], gone: readonly OnRoll[], today: Day): Promise<void> {
  const ids = await resolveUpns(tx, rows.map((row) => row.upn));
  const carers = await youngCarersSince(tx, schoolId);
  await landRows(tx, ENROLMENT, schoolId, rows.map((row) => ({ child_id: ids.get(row.upn)!, ...enrolmentColumns(row) })));
  await landRows(tx, DETAIL, schoolId, rows.map((row) => ({ child_id: ids.get(row.upn)!, ...detailColumns(row, carers.get(ids.get(row.upn)!) ?? today) })));
  if (gone.length > 0) await tx.enrolment.updateMany({ where: { schoolId, childId: { in: gone.map((one) => one.childId) } }, data: { goneOn: columnOf(today) } });
}

type Said = Omit<RollRow, "line" | "classStaff">;
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

export type StaffLinks = { readonly classes: readonly string[]; readonly links: readonly { readonly className: string; readonly personId: string }[]; readonly unknown: readonly string[] };

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
    unknown: [...new Set(named.filter((one) => !linked.includes(one)).map(({ email }) => email))],
  };
}

export async function linkClassStaff(tx: Tx, schoolId: string, { classes, links }: StaffLinks): Promise<void> {
  if (classes.length === 0) return;
  await tx.classStaff.deleteMany({ where: { schoolId, className: { in: [...classes] } } });
  await tx.classStaff.createMany({ data: links.map((link) => ({ schoolId, ...link })), skipDuplicates: true });
}
