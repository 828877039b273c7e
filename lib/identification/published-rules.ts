import { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import { dayOfColumn, type Day } from "../kernel/calendar";
import { ruleSetSchema, type RuleSet } from "./rule-set.schema";

export type Published = { readonly programmeId: string; readonly name: string; readonly publishedOn: Day; readonly schoolIds: readonly string[]; /** Empty: every year. */ readonly years: readonly string[]; readonly ruleSet: RuleSet };

/** The newest published rules of each programme that works at the school, or of the programme with that name; none where nothing was published. */
export async function publishedFor(tx: Tx, which: { readonly schoolId: string } | { readonly name: string }): Promise<readonly Published[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; years: string[]; published_on: Date; rules: unknown; school_ids: string[] }[]>`
    SELECT p.id, p.name, p.years, s.published_on, s.rules,
      ARRAY(SELECT a.school_id::text FROM programme_school a WHERE a.area_id = p.area_id AND a.programme_id = p.id) AS school_ids
    FROM programme p JOIN LATERAL (SELECT r.published_on, r.rules FROM rule_set r WHERE r.area_id = p.area_id AND r.programme_id = p.id ORDER BY r.version DESC LIMIT 1) s ON true
    WHERE p.area_id = ctx.area_id() AND ${"name" in which ? Prisma.sql`p.name = ${which.name}`
      : Prisma.sql`EXISTS (SELECT FROM programme_school a WHERE a.area_id = p.area_id AND a.programme_id = p.id AND a.school_id = ${which.schoolId}::uuid)`}
    ORDER BY p.name`;
  return rows.map(({ id, name, years, published_on, rules, school_ids }) => ({
    programmeId: id, name, publishedOn: dayOfColumn(published_on), schoolIds: school_ids, years, ruleSet: ruleSetSchema.parse(rules),
  }));
}
