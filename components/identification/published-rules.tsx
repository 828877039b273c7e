import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { EXCEPTION_WORDS, RULE_WORDS, ruleSentence, SEVERITY_WORDS } from "@/lib/identification/present";
import { eligibilitySentence, expectedSentence } from "@/lib/identification/proposals/present";
import { EXPECTED_STRANDS } from "@/lib/identification/proposals/rule-fields";
import type { RuleSet } from "@/lib/identification/rule-set.schema";
import { RULE_IDS, STRAND_OF_RULE, type RuleId } from "@/lib/identification/vocabulary";
import { STRAND_WORDS, STRANDS } from "@/lib/signals/vocabulary";

/** Every rule as a sentence that can be read aloud, strand by strand, with where its threshold comes from; then who comes before people, what is collected and for whom it is. */
export function PublishedRules({ rules, change }: { readonly rules: RuleSet; /** Where whoever may changes them. */ readonly change?: string }) {
  return (
    <>
      {STRANDS.map((strand) => (
        <Section key={strand} id={strand} title={STRAND_WORDS[strand]}>
          <SummaryList items={RULE_IDS.filter((rule) => STRAND_OF_RULE[rule] === strand).map((rule) => ({ term: RULE_WORDS[rule], is: <OneRule rule={rule} rules={rules} />, act: change && <TextLink className="no-print" href={`${change}#about-${rule}`}>Change<span className="vh"> “{RULE_WORDS[rule]}”</span></TextLink> }))} />
        </Section>
      ))}
      <Section id="candidates" title="Who comes before people">
        <p>A child whose flags lie in {rules.candidate.strands} or more different strands, or who met a rule to look at first. Flags are never added up, and there is no score. The safeguarding lead and the SENCO of the school decide.</p>
      </Section>
      <Section id="collected" title="What is collected" note="Of every child. Where it is missing, that is a reason to look.">
        <SummaryList items={EXPECTED_STRANDS.map((strand) => ({ term: STRAND_WORDS[strand], is: expectedSentence(strand, rules.expected) }))} />
      </Section>
      <Section id="eligibility" title="Eligibility"><p>{eligibilitySentence(rules)} Ethnicity, religion, language and postcode cannot be used: there is no way to write them into a rule.</p></Section>
    </>
  );
}

function OneRule({ rule, rules }: { readonly rule: RuleId; readonly rules: RuleSet }) {
  const { on, severity, source, notPublishedFor } = rules.rules[rule];
  if (!on) return <><p><b>Off.</b> It is asked of nobody.</p><p className="small quiet">It would read: {ruleSentence(rule, rules)}</p></>;
  return (
    <>
      <p>{ruleSentence(rule, rules)}</p>
      <p className="small quiet">{SEVERITY_WORDS[severity]}. Threshold from: {source.name} ({source.year}).{notPublishedFor.length > 0 && ` Not applied to ${notPublishedFor.map((one) => EXCEPTION_WORDS[one]).join(" or ")}.`}</p>
    </>
  );
}
