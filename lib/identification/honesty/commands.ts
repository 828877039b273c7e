import { z } from "zod";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf } from "../../kernel/calendar";
import { yes } from "../../kernel/result";
import { RULE_IDS } from "../vocabulary";
import { countRule, partsUpTo } from "./count.rules";
import { loadKnown } from "./load-known";
import { type AllCounts, releasedRules } from "./release.rules";

const TEN_MINUTES = 600_000;

/** Counts at one's schools what each rule's flags came to, suppresses once, and puts it in the place of what was shown. No person does it. */
export const releaseRuleCounts = defineCommand({
  name: "identification.releaseRuleCounts",
  input: z.object({}),
  may: "rules:count",
  patience: TEN_MINUTES,
  subject: async () => ({}),
  run: async ({ tx, viewer, now }) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${viewer.areaId}, 3))`;
    const parts = partsUpTo(dayOf(now)), counts: { -readonly [R in keyof AllCounts]: Record<string, ReturnType<typeof countRule>> } = {};
    for (const schoolId of viewer.schoolIds) {
      const known = await loadKnown(tx, schoolId);
      for (const rule of RULE_IDS) (counts[rule] ??= {})[schoolId] = countRule(rule, known, parts);
    }
    const rows = releasedRules(counts, parts);
    await tx.releasedRuleCount.deleteMany({});
    await tx.releasedRuleCount.createMany({ data: rows.map((row) => ({ ...row, asAt: columnOf(dayOf(now)) })) });
    const said = { schools: viewer.schoolIds.length, rows: rows.length, suppressed: rows.filter(({ value }) => value === null).length };
    return { ...yes(said), trace: { after: said } };
  },
});
