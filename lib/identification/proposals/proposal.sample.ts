// For tests: any rule set the schema accepts.
import fc from "fast-check";
import { EXPECTATIONS, FAMILY_ENGAGEMENT, INSIGHTS } from "../../imports/vocabulary";
import { DEFAULT_RULE_SET } from "../default-rule-set";
import { ELIGIBILITIES, EXCEPTIONS, RULE_IDS, SEVERITIES } from "../vocabulary";
import { isShare, type Rules } from "./rule-fields";
import { rulesSchema } from "./proposal.schema";

const HIGHEST: Readonly<Record<string, number>> = { schoolWeeks: 54, weeksWithAbsence: 54, bands: 2, subjects: 4, contacts: 100, observations: 100, days: 1_100 };
const share = fc.integer({ min: 1, max: 10_000 }).map((n) => n / 10_000);
const decimal = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const ONE_OF: Readonly<Record<string, readonly string[]>> = { against: EXPECTATIONS, engagement: FAMILY_ENGAGEMENT };

function someNumber(name: string): fc.Arbitrary<unknown> {
  if (isShare(name)) return share;
  if (name === "timesOtherWeekdays") return decimal(1, 100);
  if (name === "yearsBelow") return decimal(0.5, 10);
  if (name === "insights") return fc.subarray([...INSIGHTS], { minLength: 1 });
  const list = ONE_OF[name];
  return list ? fc.constantFrom(...list) : fc.integer({ min: name === "days" ? 0 : 1, max: HIGHEST[name] ?? 540 });
}
const numbersLike = (like: object) => fc.record(Object.fromEntries(Object.keys(like).map((name) => [name, someNumber(name)])));
const words = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.trim() || "x");

const someRule = (thresholds: object) => fc.record({
  on: fc.boolean(), severity: fc.constantFrom(...SEVERITIES), sentence: words, source: fc.record({ name: words, year: fc.integer({ min: 1900, max: 2100 }) }),
  notPublishedFor: fc.subarray([...EXCEPTIONS]), thresholds: numbersLike(thresholds),
});

/** Parsed, so that what the generator makes is what the schema accepts. */
export const someRules: fc.Arbitrary<Rules> = fc.record({
  rules: fc.record(Object.fromEntries(RULE_IDS.map((rule) => [rule, someRule(DEFAULT_RULE_SET.rules[rule].thresholds)]))),
  candidate: fc.record({ strands: fc.integer({ min: 1, max: 6 }) }),
  expected: fc.record(Object.fromEntries(Object.entries(DEFAULT_RULE_SET.expected).map(([strand, like]) => [strand, fc.option(numbersLike(like ?? {}))]))),
  eligibility: fc.subarray([...ELIGIBILITIES]),
}).map((document) => rulesSchema.parse(document));

/** The default with a few places of another rule set: what one proposal changes. */
export const someProposal: fc.Arbitrary<Rules> = fc.tuple(someRules, fc.subarray([...RULE_IDS], { maxLength: 3 }), fc.boolean(), fc.boolean(), fc.boolean()).map(([other, rules, strands, expected, eligibility]) => rulesSchema.parse({
  rules: Object.fromEntries(RULE_IDS.map((rule) => [rule, rules.includes(rule) ? other.rules[rule] : DEFAULT_RULE_SET.rules[rule]])),
  candidate: strands ? other.candidate : DEFAULT_RULE_SET.candidate, expected: expected ? other.expected : DEFAULT_RULE_SET.expected, eligibility: eligibility ? other.eligibility : [],
}));
