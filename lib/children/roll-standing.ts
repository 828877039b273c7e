import type { RollRow } from "./rows";
import type { Tx } from "../db/as-viewer";
import { dayOfColumn } from "../kernel/calendar";
import type { OnRoll } from "./roll.rules";

const day = (column: Date | null) => (column ? dayOfColumn(column) : null);

/** The school's roll as it stands, by UPN; also those who left or are gone. */
export async function rollStanding(tx: Tx, schoolId: string): Promise<ReadonlyMap<string, OnRoll>> {
  const rows = await tx.enrolment.findMany({ where: { schoolId }, include: { detail: true } });
  return new Map(rows.flatMap((row): [string, OnRoll][] => (row.detail ? [[row.detail.upn, {
    childId: row.childId, upn: row.detail.upn, surname: row.surname, forename: row.forename, preferredForename: row.preferredForename,
    bornOn: dayOfColumn(row.detail.bornOn), yearGroup: row.yearGroup as RollRow["yearGroup"], className: row.className, sex: row.detail.sex as RollRow["sex"],
    sen: row.detail.sen as RollRow["sen"], fsm: row.detail.fsm, fsmFrom: day(row.detail.fsmFrom), pupilPremium: row.detail.pupilPremium, eal: row.detail.eal,
    ethnicity: row.detail.ethnicity, youngCarer: row.detail.youngCarer as RollRow["youngCarer"], serviceChild: row.detail.serviceChild as RollRow["serviceChild"],
    enrolment: row.detail.enrolmentStatus as RollRow["enrolment"], homeAuthority: row.detail.homeAuthority, admittedOn: day(row.admittedOn),
    leftOn: day(row.leftOn), household: row.detail.household, goneOn: day(row.goneOn),
  }]] : [])));
}
