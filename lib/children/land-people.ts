// Guardians and involvement, and since when a status holds: what a checked file says around a child.
import type { LandedTable } from "../db/land-rows";
import type { GuardianRow, InvolvementRow, StatusPeriodRow } from "./rows";

type PeopleRow = { guardians: GuardianRow; involvement: InvolvementRow; "status-periods": StatusPeriodRow };
export type PeopleKind = keyof PeopleRow;

type Landing<K extends PeopleKind> = { readonly table: LandedTable; readonly columns: (row: PeopleRow[K]) => Readonly<Record<string, unknown>> };

export const PEOPLE_TABLES: { readonly [K in PeopleKind]: Landing<K> } = {
  guardians: {
    table: {
      name: "guardian", key: { name: "text" }, made: { id: "gen_random_uuid()" },
      says: { relationship: "text", parental_responsibility: "text", contact: "text", phone: "text", email: "text", language: "text", interpreter: "boolean" },
    },
    columns: (row) => ({
      name: row.name, relationship: row.relationship, parental_responsibility: row.parentalResponsibility, contact: row.contact,
      phone: row.phone, email: row.email, language: row.language, interpreter: row.interpreter,
    }),
  },
  involvement: {
    table: { name: "involvement", key: { kind: "text", from_on: "date" }, made: { id: "gen_random_uuid()" }, says: { lead_worker: "text", phone: "text", until_on: "date" } },
    columns: (row) => ({ kind: row.kind, from_on: row.from, lead_worker: row.leadWorker, phone: row.phone, until_on: row.until }),
  },
  "status-periods": {
    table: { name: "status_period", key: { status: "text", from_on: "date" }, says: { value: "text", until_on: "date" } },
    columns: (row) => ({ status: row.status, from_on: row.from, value: row.value, until_on: row.until }),
  },
};
