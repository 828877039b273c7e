// The facts a checked file says, in the columns of this room's tables: one description each, landed as sets by db/land-rows.
import { createHash } from "node:crypto";
import type { RowOf } from "../imports/rows";
import type { LandedTable } from "../db/land-rows";

export type FactKind = "assessments" | "wellbeing" | "judgements" | "suspensions" | "insight" | "contacts-before" | "attendance-summary";
type Columns = Readonly<Record<string, unknown>>;
type Landing<K extends FactKind> = { readonly table: LandedTable; readonly columns: (row: RowOf[K]) => Columns };

/** The words are part of what makes two contacts the same; a hash keeps them out of the key. */
const wordsKey = (words: string | null): string => createHash("sha256").update(words ?? "").digest("base64url").slice(0, 22);

export const FACT_TABLES: { readonly [K in FactKind]: Landing<K> } = {
  assessments: {
    table: { name: "assessment", key: { subject: "text", taken_on: "date", scale: "text" }, says: { against: "text", years_below: "numeric", result: "text" } },
    columns: (row) => ({ subject: row.subject, taken_on: row.on, scale: row.scale, against: row.against, years_below: row.yearsBelow, result: row.result }),
  },
  wellbeing: {
    table: { name: "wellbeing_score", key: { instrument: "text", version: "text", respondent: "text", taken_on: "date", subscale: "text" }, says: { score: "int" } },
    columns: (row) => ({ instrument: row.instrument, version: row.version, respondent: row.respondent, taken_on: row.on, subscale: row.subscale, score: row.score }),
  },
  judgements: {
    table: { name: "judgement", key: { seen_on: "date", by: "text", observation: "text" }, says: { answer: "text", words: "text" } },
    columns: (row) => ({ seen_on: row.on, by: row.by, observation: row.observation, answer: row.answer, words: row.words }),
  },
  suspensions: {
    table: { name: "suspension", key: { from_on: "date" }, says: { sessions: "int", reason: "text" } },
    columns: (row) => ({ from_on: row.from, sessions: row.sessions, reason: row.reason }),
  },
  insight: {
    table: { name: "declared_insight", key: { declared_on: "date", insight: "text" }, says: { by: "text", words: "text" } },
    columns: (row) => ({ declared_on: row.on, insight: row.insight, by: row.by, words: row.words }),
  },
  "contacts-before": {
    table: { name: "earlier_contact", key: { contact_on: "date", from: "text", outcome: "text", words_key: "text" }, says: { words: "text" } },
    columns: (row) => ({ contact_on: row.on, from: row.from, outcome: row.outcome, words_key: wordsKey(row.words), words: row.words }),
  },
  "attendance-summary": {
    table: {
      name: "attendance_summary", key: { from_on: "date", until_on: "date" },
      says: { possible: "int", attended: "int", authorised: "int", unauthorised: "int", attended_share: "numeric", authorised_share: "numeric", unauthorised_share: "numeric" },
    },
    columns: (row) => ({
      from_on: row.from, until_on: row.until, possible: row.possible, attended: row.attended, authorised: row.authorised, unauthorised: row.unauthorised,
      attended_share: row.attendedShare, authorised_share: row.authorisedShare, unauthorised_share: row.unauthorisedShare,
    }),
  },
};
