import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { EXCEPTION_WORDS, RULE_WORDS, ruleSentence, SEVERITY_WORDS } from "@/lib/identification/present";
import type { RuleSet } from "@/lib/identification/rule-set.schema";
import { RULE_IDS, STRAND_OF_RULE } from "@/lib/identification/vocabulary";
import { STRAND_WORDS, STRANDS } from "@/lib/signals/vocabulary";

/** Every rule as a sentence that can be read aloud, strand by strand, with where its threshold comes from. */
export function PublishedRules({ rules }: { readonly rules: RuleSet }) {
  return STRANDS.map((strand) => (
    <Section key={strand} id={strand} title={STRAND_WORDS[strand]}>
      <SummaryList items={RULE_IDS.filter((rule) => STRAND_OF_RULE[rule] === strand).map((rule) => {
        const { severity, source, notPublishedFor } = rules.rules[rule];
        return {
          term: RULE_WORDS[rule],
          is: (
            <>
              <p>{ruleSentence(rule, rules)}</p>
              <p className="small quiet">{SEVERITY_WORDS[severity]}. Threshold from: {source.name} ({source.year}).{notPublishedFor.length > 0 && ` Not applied to ${notPublishedFor.map((one) => EXCEPTION_WORDS[one]).join(" or ")}.`}</p>
            </>
          ),
        };
      })} />
    </Section>
  ));
}
