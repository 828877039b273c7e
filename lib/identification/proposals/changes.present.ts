// What one version of the rules says otherwise than another, a sentence for each place where they differ and none where they do not.
import { STRAND_WORDS } from "../../signals/vocabulary";
import { EXCEPTION_WORDS, RULE_WORDS, SEVERITY_WORDS } from "../present";
import { RULE_IDS, STRAND_OF_RULE, type RuleId } from "../vocabulary";
import { numberName, valueWords } from "./numbers.present";
import { EXPECTED_STRANDS, type Rules } from "./rule-fields";

/** `key` is the place in the document; `rule` says whose sentence it is, null where it is the programme's. */
export type Change = { readonly key: string; readonly rule: RuleId | null; readonly title: string; readonly words: string };
type Numbers = Readonly<Record<string, number | string | readonly string[]>>;
const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
const fromTo = (what: string, before: string, after: string) => `${what}: from ${before} to ${after}.`;

function numbers(before: Numbers, after: Numbers) {
  return Object.keys(after).filter((name) => differ(before[name], after[name])).map((name) => ({ name, words: fromTo(numberName(name), valueWords(name, before[name]!), valueWords(name, after[name]!)) }));
}

function ofRule(rule: RuleId, before: Rules["rules"][RuleId], after: Rules["rules"][RuleId]): readonly Change[] {
  const at = `rules.${rule}`, one = (key: string, words: string): Change => ({ key: `${at}.${key}`, rule, title: RULE_WORDS[rule], words });
  const changes: (Change | false)[] = [
    before.on !== after.on && one("on", after.on ? "Turned on." : "Turned off: it is asked of nobody."),
    before.severity !== after.severity && one("severity", fromTo("How soon it is looked at", `“${SEVERITY_WORDS[before.severity]}”`, `“${SEVERITY_WORDS[after.severity]}”`)),
    before.sentence !== after.sentence && one("sentence", `Worded anew: “${after.sentence}”`),
    ...numbers(before.thresholds, after.thresholds).map(({ name, words }) => one(`thresholds.${name}`, words)),
    differ(before.notPublishedFor, after.notPublishedFor) && one("notPublishedFor", fromTo("Not applied to", exceptions(before), exceptions(after))),
    differ(before.source, after.source) && one("source", fromTo("Whose numbers", sourceOf(before), sourceOf(after))),
  ];
  return changes.filter((change) => change !== false);
}
const exceptions = ({ notPublishedFor }: Rules["rules"][RuleId]) => (notPublishedFor.length ? notPublishedFor.map((one) => EXCEPTION_WORDS[one]).join(" and ") : "nobody left out");
const sourceOf = ({ source }: Rules["rules"][RuleId]) => `“${source.name}” (${source.year})`;

function ofExpected(strand: (typeof EXPECTED_STRANDS)[number], before: Numbers | null, after: Numbers | null): readonly Change[] {
  const title = `Expected of every child: ${STRAND_WORDS[strand]}`, key = `expected.${strand}`;
  if (before && after) return numbers(before, after).map(({ name, words }) => ({ key: `${key}.${name}`, rule: null, title, words }));
  if (before) return [{ key, rule: null, title, words: "No longer collected: nobody counts as missing it." }];
  const asked = Object.entries(after ?? {}).map(([name, value]) => `${numberName(name)}: ${valueWords(name, value)}`).join("; ");
  return after ? [{ key, rule: null, title, words: `Collected now. ${asked}.` }] : [];
}

/** Every difference between two versions, the rules first, strand by strand. */
export function changesBetween(before: Rules, after: Rules): readonly Change[] {
  const programme = (key: string, title: string, words: string): Change => ({ key, rule: null, title, words });
  const changes: (Change | false)[] = [
    ...RULE_IDS.flatMap((rule) => ofRule(rule, before.rules[rule], after.rules[rule])),
    before.candidate.strands !== after.candidate.strands && programme("candidate.strands", "Who comes before people", fromTo("Different strands with a flag", String(before.candidate.strands), String(after.candidate.strands))),
    ...EXPECTED_STRANDS.flatMap((strand) => ofExpected(strand, before.expected[strand], after.expected[strand])),
    differ(before.eligibility, after.eligibility) && programme("eligibility", "Eligibility", fromTo("Shown beside a child", valueWords("", before.eligibility), valueWords("", after.eligibility))),
  ];
  return changes.filter((change) => change !== false);
}

/** The differences, gathered under what each is about. */
export function changesByTitle(changes: readonly Change[]): readonly { readonly title: string; readonly strand: string | null; readonly words: readonly string[] }[] {
  const titles = [...new Set(changes.map(({ title }) => title))];
  return titles.map((title) => {
    const own = changes.filter((change) => change.title === title), rule = own[0]?.rule;
    return { title, strand: rule ? STRAND_WORDS[STRAND_OF_RULE[rule]] : null, words: own.map(({ words }) => words) };
  });
}
