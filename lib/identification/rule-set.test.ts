import { describe, expect, it, test } from "vitest";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { ruleSentence } from "./present";
import { ruleSetSchema } from "./rule-set.schema";
import { RULE_IDS } from "./vocabulary";

describe("the default rule set", () => {
  it("holds the sixteen rules and passes its own schema unchanged", () => {
    expect(RULE_IDS).toHaveLength(16);
    expect(ruleSetSchema.parse(DEFAULT_RULE_SET)).toEqual(DEFAULT_RULE_SET);
  });
  test.each(RULE_IDS)("%s reads as a sentence with every number filled in", (rule) => expect(ruleSentence(rule, DEFAULT_RULE_SET)).toMatch(/^[A-Z0-9][^{}]*\.$/));
  it("writes shares as per cent", () => expect(ruleSentence("attendance.persistent", DEFAULT_RULE_SET)).toContain("10% or more"));
  it("refuses a share finer than it can compare, and a missing rule", () => {
    const persistent = DEFAULT_RULE_SET.rules["attendance.persistent"];
    const withShare = (absenceShare: number) => ({ ...DEFAULT_RULE_SET, rules: { ...DEFAULT_RULE_SET.rules, "attendance.persistent": { ...persistent, thresholds: { ...persistent.thresholds, absenceShare } } } });
    expect(ruleSetSchema.safeParse(withShare(0.0833)).success).toBe(true);
    expect(ruleSetSchema.safeParse(withShare(0.08333)).success).toBe(false);
    expect(ruleSetSchema.safeParse({ ...DEFAULT_RULE_SET, rules: {} }).success).toBe(false);
  });
});
