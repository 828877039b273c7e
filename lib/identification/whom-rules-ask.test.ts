// Whom a programme's rules are asked of: its years, the rules that are on; and what it declares beside them changes nothing.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChildFacts } from "../signals/facts";
import { aChild, aSchool, register } from "../signals/facts.sample";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { eligibilityOf } from "./eligibility";
import { identify } from "./flags.rules";
import { AS_AT, child } from "./laws.sample";
import type { RuleSet } from "./rule-set.schema";
import { ELIGIBILITIES, RULE_IDS } from "./vocabulary";

const YEARS = ["7", "8", "9"] as const;
const other = aChild({ childId: "c0", upn: "P207000016049", yearGroup: "10", marks: register("2026-09-07", "2027-03-12") });
const children = fc.array(fc.tuple(child, fc.constantFrom(...YEARS)), { minLength: 1, maxLength: 4 }).map((rows): readonly ChildFacts[] => [other, ...rows.map(([facts, yearGroup], i) => ({ ...facts, childId: `c${i + 1}`, upn: `u${i + 1}`, yearGroup }))]);
const withRules = (over: Partial<RuleSet["rules"]>): RuleSet => ({ ...DEFAULT_RULE_SET, rules: { ...DEFAULT_RULE_SET.rules, ...over } });

test("only children of the programme's years are asked and counted, and each is asked as if all were", () => {
  let asked = 0;
  fc.assert(fc.property(children, fc.subarray([...YEARS], { minLength: 1 }), (all, years) => {
    const whole = identify(aSchool(all), DEFAULT_RULE_SET, AS_AT), found = identify(aSchool(all), DEFAULT_RULE_SET, AS_AT, years);
    const mine = new Set(all.filter(({ yearGroup }) => years.includes(yearGroup as (typeof YEARS)[number])).map(({ childId }) => childId)), own = <T extends { readonly childId: string }>(rows: readonly T[]) => rows.filter(({ childId }) => mine.has(childId));
    expect(found).toEqual({ children: mine.size, flags: own(whole.flags), missing: own(whole.missing), candidates: own(whole.candidates) });
    asked += found.flags.length;
  }));
  expect(asked, "some flag was raised").toBeGreaterThan(20);
});

test("a rule that is off raises no flag, and changes no other", () => {
  fc.assert(fc.property(children, fc.subarray([...RULE_IDS]), (all, off) => {
    const rules = withRules(Object.fromEntries(off.map((rule) => [rule, { ...DEFAULT_RULE_SET.rules[rule], on: false }])));
    expect(identify(aSchool(all), rules, AS_AT).flags).toEqual(identify(aSchool(all), DEFAULT_RULE_SET, AS_AT).flags.filter(({ rule }) => !off.includes(rule)));
  }));
});

test("what a programme declares itself to be for changes no flag, no candidate and nothing that is missing", () => {
  fc.assert(fc.property(children, fc.subarray([...ELIGIBILITIES]), (all, eligibility) => {
    expect(identify(aSchool(all), { ...DEFAULT_RULE_SET, eligibility }, AS_AT)).toEqual(identify(aSchool(all), DEFAULT_RULE_SET, AS_AT));
  }));
});

test("it stands beside a child as the roll says it: what is not recorded is not a no", () => {
  const together = { name: "Together", ruleSet: { ...DEFAULT_RULE_SET, eligibility: ["fsm"] } satisfies RuleSet }, none = { name: "Another", ruleSet: DEFAULT_RULE_SET };
  const said = (fsm: boolean | null) => eligibilityOf([together, none], { fsm, pupilPremium: true }).map(({ term, is }) => `${term}: ${is}`);
  expect(said(true)).toEqual(["Free school meals: Yes. Together is for children with free school meals. It met no rule and was not added up."]);
  expect(said(false)[0]).toContain(": No.");
  expect(said(null)[0]).toContain(": Not recorded.");
  expect(eligibilityOf([together], null)[0]?.is).toContain("Not recorded.");
  expect(eligibilityOf([none], { fsm: true, pupilPremium: true })).toEqual([]);
});
