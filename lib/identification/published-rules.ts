import { Prisma } from "../../generated/prisma/client";
import { ask, type Question } from "../db/ask-together";
import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import { ruleSetSchema, type RuleSet } from "./rule-set.schema";

export type Published = { readonly programmeId: string; readonly name: string; readonly publishedOn: Day; readonly schoolIds: readonly string[]; /** Empty: every year. */ readonly years: readonly string[]; readonly ruleSet: RuleSet };

type Row = Omit<Published, "ruleSet"> & { readonly rules: unknown };

/** The newest published rules of each programme that works at the school, or of the programme with that name; none where nothing was published. */
export const publishedAsked = (which: { readonly schoolId: string } | { readonly name: string }): Question<readonly Published[]> => ({
  sql: Prisma.sql`
    SELECT json_agg(json_build_object('programmeId', p.id, 'name', p.name, 'years', p.years, 'publishedOn', s.published_on, 'rules', s.rules,
      'schoolIds', ARRAY(SELECT a.school_id FROM programme_school a WHERE a.area_id = p.area_id AND a.programme_id = p.id)) ORDER BY p.name)
    FROM programme p JOIN LATERAL (SELECT r.published_on, r.rules FROM rule_set r WHERE r.area_id = p.area_id AND r.programme_id = p.id ORDER BY r.version DESC LIMIT 1) s ON true
    WHERE p.area_id = ctx.area_id() AND ${"name" in which ? Prisma.sql`p.name = ${which.name}`
      : Prisma.sql`EXISTS (SELECT FROM programme_school a WHERE a.area_id = p.area_id AND a.programme_id = p.id AND a.school_id = ${which.schoolId}::uuid)`}`,
  read: (rows) => ((rows ?? []) as readonly Row[]).map(({ rules, ...published }) => ({ ...published, ruleSet: ruleSetSchema.parse(rules) })),
});
export const publishedFor = (tx: Tx, which: { readonly schoolId: string } | { readonly name: string }): Promise<readonly Published[]> => ask(tx, publishedAsked(which));
