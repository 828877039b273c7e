import { Prisma } from "../../generated/prisma/client";
import { ask, type Question } from "../db/ask-together";
import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import { KEPT_APART } from "./vocabulary";

/** Children with a current child-in-need, child-protection or looked-after involvement: on the safeguarding lead's own list, for others nowhere. */
export const involvedAsked = (schoolId: string, on: Day): Question<ReadonlySet<string>> => ({
  sql: Prisma.sql`SELECT json_agg(child_id) FROM involvement WHERE school_id = ${schoolId}::uuid AND kind = ANY (${KEPT_APART}) AND from_on <= ${on}::date AND (until_on IS NULL OR until_on >= ${on}::date)`,
  read: (ids) => new Set(ids as readonly string[] | null),
});
export const involvedAt = (tx: Tx, schoolId: string, on: Day): Promise<ReadonlySet<string>> => ask(tx, involvedAsked(schoolId, on));
