import type { Day } from "../kernel/calendar";
import type { Tx } from "../db/as-viewer";
import type { OnRoll } from "./roll.rules";

export type Enrolled = Pick<OnRoll, "childId" | "surname" | "forename" | "preferredForename" | "yearGroup" | "className" | "admittedOn" | "leftOn" | "goneOn">;

/** The children of a school's roll, also those who left or are gone, by UPN. */
export async function childrenByUpn(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ upn: string; childId: string }[]>`SELECT upn, child_id AS "childId" FROM child_detail WHERE school_id = ${schoolId}::uuid`;
  return new Map(rows.map(({ upn, childId }) => [upn, childId]));
}

/** Who is known of a school's roll, by UPN, also those who left or are gone: what naming them and reading a register needs. */
export async function rollKnown(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, Enrolled>> {
  const [byChild, upns] = [await enrolledAt(tx, schoolId), await childrenByUpn(tx, schoolId)];
  return new Map([...upns].flatMap(([upn, childId]): [string, Enrolled][] => { const one = byChild.get(childId); return one ? [[upn, one]] : []; }));
}

/** The same with all that stands about each child. */
export async function rollStanding(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, OnRoll>> {
  const byChild = await enrolledAt(tx, schoolId);
  const details = await tx.$queryRaw<Omit<OnRoll, keyof Omit<Enrolled, "childId">>[]>`
    SELECT child_id AS "childId", upn, born_on::text AS "bornOn", sex, sen, fsm, fsm_from::text AS "fsmFrom", pupil_premium AS "pupilPremium", eal, ethnicity, young_carer AS "youngCarer",
      service_child AS "serviceChild", enrolment_status AS enrolment, home_authority AS "homeAuthority", household
    FROM child_detail WHERE school_id = ${schoolId}::uuid`;
  return new Map(details.flatMap((detail): [string, OnRoll][] => {
    const one = byChild.get(detail.childId);
    return one ? [[detail.upn, Object.assign(detail, one)]] : [];
  }));
}

/**
 * Days come as text: making thousands of dates of them took longer than reading them. Two readings and not a join with the details: of a roll that
 * has just landed PostgreSQL knows no size yet, and joined it row by row, in seconds.
 */
async function enrolledAt(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, Enrolled>> {
  const enrolled = await tx.$queryRaw<Enrolled[]>`
    SELECT child_id AS "childId", surname, forename, preferred_forename AS "preferredForename", year_group AS "yearGroup", class_name AS "className",
      admitted_on::text AS "admittedOn", left_on::text AS "leftOn", gone_on::text AS "goneOn"
    FROM enrolment WHERE school_id = ${schoolId}::uuid`;
  return new Map(enrolled.map((one) => [one.childId, one]));
}

/** Who is on the school's roll, by UPN, and when they were born: all that checking a file needs to know of it. */
export async function bornByUpn(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.$queryRaw<{ upn: string; bornOn: Day }[]>`SELECT upn, born_on::text AS "bornOn" FROM child_detail WHERE school_id = ${schoolId}::uuid`;
  return new Map(rows.map(({ upn, bornOn }) => [upn, bornOn]));
}
