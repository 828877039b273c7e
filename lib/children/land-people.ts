// Guardians and involvement: who is around a child, as a checked file says.
import type { LandedTable } from "../db/land-rows";
import type { GuardianRow, InvolvementRow } from "./rows";

type PeopleRow = { guardians: GuardianRow; involvement: InvolvementRow };

type Landing<K extends "guardians" | "involvement"> = { readonly table: LandedTable; readonly columns: (row: PeopleRow[K]) => Readonly<Record<string, unknown>> };

export const PEOPLE_TABLES: { readonly [K in "guardians" | "involvement"]: Landing<K> } = {
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
};
