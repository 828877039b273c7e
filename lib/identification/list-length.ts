import { Prisma } from "../../generated/prisma/client";
import { ask } from "../db/ask-together";
import type { Tx } from "../db/as-viewer";
import { runningGrant } from "../partnership/grants";
import { listLength } from "./queue-order.rules";

export type ListLength = { readonly atOnce: number; readonly reviewers: number; /** Null: Seen's own figure. */ readonly set: { readonly atOnce: number; readonly why: string; readonly byId: string; readonly at: Date } | null };
export type LengthAsked = { readonly reviewers: number; readonly set: { readonly atOnce: number; readonly why: string; readonly byId: string; readonly at: string } | null };
type School = { readonly schoolId: string; readonly now: Date };

/** What a school's list length follows from, as JSON within a statement. Reviewers are the people who may decide there today. */
export const lengthAsked = ({ schoolId, now }: School): Prisma.Sql => Prisma.sql`json_build_object(
  'set', (SELECT json_build_object('atOnce', at_once, 'why', why, 'byId', set_by_id, 'at', set_at) FROM list_length WHERE school_id = ${schoolId}::uuid ORDER BY set_at DESC, id DESC LIMIT 1),
  'reviewers', (SELECT count(DISTINCT g.person_id) FROM person_grant g JOIN person p ON p.area_id = g.area_id AND p.id = g.person_id
    WHERE g.school_id = ${schoolId}::uuid AND g.role IN ('safeguarding-lead', 'senco') AND p.disabled_at IS NULL AND ${runningGrant(now)}))`;

/** How many reviews the school answers at once, and who said so. */
export const lengthOf = ({ set, reviewers }: LengthAsked, answerWithin: number): ListLength =>
  ({ atOnce: listLength(set?.atOnce ?? null, { reviewers, answerWithin }), reviewers, set: set && { ...set, at: new Date(set.at) } });

/** How many reviews the school answers at once, asked of itself. */
export const loadListLength = (tx: Tx, { schoolId, answerWithin, now }: School & { readonly answerWithin: number }): Promise<ListLength> =>
  ask(tx, { sql: Prisma.sql`SELECT ${lengthAsked({ schoolId, now })}`, read: (length) => lengthOf(length as LengthAsked, answerWithin) });
