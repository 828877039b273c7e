// A rule whose numbers a programme changed no longer stands on the source of the old ones: it takes the proposal's, unless another was written beside it.
import type { RuleSet } from "../rule-set.schema";
import { RULE_IDS, type RuleId } from "../vocabulary";
import type { Rules } from "./rule-fields";

type Source = { readonly name: string; readonly year: number };
type Rule = Rules["rules"][RuleId];
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const sameSource = (one: Source, other: Source | undefined) => one.name === other?.name && one.year === other.year;
const sameNumbers = (one: Rule, other: Rule) => same([one.severity, one.notPublishedFor, one.thresholds], [other.severity, other.notPublishedFor, other.thresholds]);

/** The proposed rules with the sentences in force, and each changed rule's source as the proposal says; `before` is what an earlier text of it said. */
export function withSources(proposed: Rules, inForce: RuleSet, says: Source, before?: Source): Rules {
  const rules = Object.fromEntries(RULE_IDS.map((id) => {
    const rule = proposed.rules[id], now = inForce.rules[id];
    const untouched = sameSource(rule.source, now.source) || sameSource(rule.source, before);
    return [id, { ...rule, sentence: now.sentence, source: !untouched ? rule.source : sameNumbers(rule, now) ? now.source : says }];
  })) as Rules["rules"];
  return { ...proposed, rules };
}

/** Whether two rule sets find the same children for the same reasons, by the same sources. */
export const sameRules = (one: Rules, other: Rules): boolean =>
  RULE_IDS.every((id) => same(one.rules[id], other.rules[id])) && same([one.candidate, one.expected, one.eligibility], [other.candidate, other.expected, other.eligibility]);
