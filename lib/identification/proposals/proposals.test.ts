import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DEFAULT_RULE_SET } from "../default-rule-set";
import { ruleSetSchema, type RuleSet } from "../rule-set.schema";
import { changesBetween } from "./changes.present";
import { numberName, valueWords } from "./numbers.present";
import { someProposal, someRules } from "./proposal.sample";
import { proposeSchema, rulesSchema } from "./proposal.schema";
import { fromFields, toFields, type Rules } from "./rule-fields";
import { sameRules, withSources } from "./whose-numbers.rules";

const { version: _one, ...DEFAULT } = DEFAULT_RULE_SET;
const asDefault: Rules = rulesSchema.parse(DEFAULT);
const inForce: RuleSet = ruleSetSchema.parse(DEFAULT_RULE_SET);
const without = <T extends object>(rules: T, sentence = ""): T => JSON.parse(JSON.stringify(rules, (key, value: unknown) => (key === "sentence" ? sentence : value))) as T;

/** Every place where two documents differ, by walking both: an expected strand that comes or goes is one place, and so is a source or a list. */
function places(before: unknown, after: unknown, at = ""): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const both = [before, after], plain = both.every((one) => one !== null && typeof one === "object" && !Array.isArray(one));
  if (!plain || at.endsWith(".source")) return [at];
  return Object.keys(after as object).flatMap((key) => places((before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key], at ? `${at}.${key}` : key));
}

describe("the editor’s fields", () => {
  it("hold any rule set the schema accepts, and give it back", () => {
    fc.assert(fc.property(someRules, (rules) => {
      const typed = Object.fromEntries(Object.entries(toFields(rules)).filter(([, value]) => typeof value === "string" || value.length > 0).map(([name, value]) => [name, typeof value !== "string" && value.length === 1 ? value[0]! : value]));
      expect(without(rulesSchema.parse(fromFields(typed)))).toEqual(without(rules));
    }));
  });
  it("name each fault as the field is named", () => {
    const typed = { ...toFields(asDefault), "rules.attendance.different-weeks.thresholds.absentSessions": "many", "rules.attendance.weekday.thresholds.absenceShare": "33.333", "candidate.strands": "7", "expected.academic.subjects": "" };
    const judged = proposeSchema.safeParse({ programmeId: "018f0000-0000-7000-8000-0000000000b1", why: "", source: "Ours", sourceYear: "2027", ...typed });
    expect(judged.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["why", "Write why: whoever asks later reads it beside this version."],
      ["rules.attendance.different-weeks.thresholds.absentSessions", "Give whole sessions."],
      ["rules.attendance.weekday.thresholds.absenceShare", "At most two decimals of a per cent."],
      ["candidate.strands", "There are six strands."],
      ["expected.academic.subjects", "Give a whole number of subjects."],
    ]);
  });
  test.each(["1e2", "0x10", "-3", "ten", "1,5", " ", "Infinity"])("a number typed as %j is not read as one", (text) =>
    expect(rulesSchema.safeParse(fromFields({ ...toFields(asDefault), "candidate.strands": text })).success).toBe(false));
});

describe("what changed", () => {
  it("is said of every place that differs, and of no other", () => {
    const anything = fc.oneof(fc.tuple(someProposal, someProposal), fc.tuple(someRules, someRules));
    fc.assert(fc.property(anything, ([before, after]) => { expect(changesBetween(before, after).map(({ key }) => key).sort()).toEqual([...places(before, after)].sort()); }));
  });
  it("names the number as it was and as it becomes", () => {
    fc.assert(fc.property(someRules, someRules, (before, after) => {
      for (const { key, rule, words } of changesBetween(before, after)) {
        const [, name] = key.split(".thresholds.");
        if (!rule || !name) continue;
        const was = (before.rules[rule].thresholds as Record<string, number>)[name]!, is = (after.rules[rule].thresholds as Record<string, number>)[name]!;
        expect(words).toBe(`${numberName(name)}: from ${valueWords(name, was)} to ${valueWords(name, is)}.`);
        expect(valueWords(name, was)).not.toBe(valueWords(name, is));
      }
    }));
  });
  it("reads as a sentence", () => {
    const thresholds = { ...DEFAULT.rules["attendance.different-weeks"].thresholds, absentSessions: 10 };
    const after = rulesSchema.parse({ ...DEFAULT, rules: { ...DEFAULT.rules, "attendance.different-weeks": { ...DEFAULT.rules["attendance.different-weeks"], thresholds }, "academic.fall": { ...DEFAULT.rules["academic.fall"], on: false } }, expected: { ...DEFAULT.expected, social: null }, eligibility: ["fsm"] });
    expect(changesBetween(asDefault, after).map(({ title, words }) => `${title}. ${words}`)).toEqual([
      "Away in different weeks. Sessions away: from 8 to 10.",
      "A fall in results. Turned off: it is asked of nobody.",
      "Expected of every child: Friends and relationships. No longer collected: nobody counts as missing it.",
      "Eligibility. Shown beside a child: from nothing to free school meals.",
    ]);
  });
});

describe("whose numbers they are", () => {
  const SAYS = { name: "The partnership’s own count", year: 2027 };
  it("stays Seen’s where no number changed, and is the proposal’s where one did", () => {
    fc.assert(fc.property(someProposal, (proposed) => {
      const kept = withSources({ ...proposed, rules: Object.fromEntries(Object.entries(proposed.rules).map(([id, rule]) => [id, { ...rule, source: inForce.rules[id as keyof Rules["rules"]].source }])) as Rules["rules"] }, inForce, SAYS);
      for (const [id, rule] of Object.entries(kept.rules)) {
        const now = inForce.rules[id as keyof Rules["rules"]], same = JSON.stringify([rule.severity, rule.notPublishedFor, rule.thresholds]) === JSON.stringify([now.severity, now.notPublishedFor, now.thresholds]);
        expect(rule.source).toEqual(same ? now.source : SAYS);
        expect(rule.sentence).toBe(now.sentence);
      }
    }));
  });
  it("is what was written beside the rule, and follows when the proposal says it anew", () => {
    const rule = DEFAULT.rules["academic.fall"], own = { name: "The heads’ meeting", year: 2026 };
    const proposed = (source: { name: string; year: number }, days = 300) => rulesSchema.parse({ ...DEFAULT, rules: { ...DEFAULT.rules, "academic.fall": { ...rule, source, thresholds: { days } } } });
    const sourceOf = (rules: Rules) => rules.rules["academic.fall"].source;
    expect(sourceOf(withSources(proposed(own), inForce, SAYS))).toEqual(own);
    const first = withSources(proposed(rule.source), inForce, SAYS);
    expect(sourceOf(withSources(first, inForce, own, SAYS))).toEqual(own);
    expect(sameRules(inForce, withSources(proposed(SAYS, 400), inForce, own, SAYS))).toBe(true);
  });
});
