import { RefreshAfterRefusal } from "@/components/identification/refresh-after-refusal";
import { Choices, Tick } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Submit } from "@/components/ui/submit";
import type { FormState } from "@/lib/doorway/form-state";
import { DEFAULT_RULE_SET } from "@/lib/identification/default-rule-set";
import { ELIGIBILITY_WORDS } from "@/lib/identification/proposals/numbers.present";
import { expectedSentence } from "@/lib/identification/proposals/present";
import { EXPECTED_STRANDS, toFields, type Rules } from "@/lib/identification/proposals/rule-fields";
import type { RuleSet } from "@/lib/identification/rule-set.schema";
import { ELIGIBILITIES, RULE_IDS, STRAND_OF_RULE } from "@/lib/identification/vocabulary";
import { STRAND_WORDS, STRANDS } from "@/lib/signals/vocabulary";
import { NumberFields, RuleFields } from "./rule-fields";

type Kept = { readonly programmeId: string; readonly proposalId: string };
type Props = {
  readonly action: (state: FormState<Kept>, data: FormData) => Promise<FormState<Kept>>; readonly hidden: Readonly<Record<string, string | number>>; readonly back: string;
  /** In force now, and what stands in the fields. */
  readonly now: RuleSet; readonly rules: Rules; readonly saying?: { readonly why: string; readonly source: string; readonly sourceYear: number };
  readonly year: number;
};

/** A whole rule set in plain fields: every rule with its numbers, strand by strand, then who comes before people, what is collected, for whom, and why. */
export function RulesEditor({ action, hidden, back, now, rules, saying, year }: Props) {
  const fields = toFields(rules);
  return (
    <Form id="rules" action={action} submit="Save the proposal" keep hidden={hidden} cancel={{ href: back, label: "Leave it" }} more={saying && <Submit plain name="apart" value="yes">Save as a proposal of its own</Submit>}>
      <RefreshAfterRefusal />
      {STRANDS.map((strand) => (
        <Section key={strand} id={`edit-${strand}`} title={STRAND_WORDS[strand]}>
          {RULE_IDS.filter((rule) => STRAND_OF_RULE[rule] === strand).map((rule) => <RuleFields key={rule} rule={rule} now={now} fields={fields} />)}
        </Section>
      ))}
      <Section id="edit-candidates" title="Who comes before people" note="A child with flags in this many different strands, or with a flag to look at first.">
        <TextField name="candidate.strands" label="Different strands with a flag" hint={`Seen’s default: ${DEFAULT_RULE_SET.candidate.strands}`} value={String(rules.candidate.strands)} inputMode="numeric" narrow />
      </Section>
      <Section id="edit-collected" title="What is collected" note="Of every child. Where it is missing, that is a reason to look.">
        {EXPECTED_STRANDS.map((strand) => (
          <div className="rule-fields" key={strand}>
            <h3>{STRAND_WORDS[strand]}</h3>
            <p>{expectedSentence(strand, now.expected)}</p>
            <Tick name={`expected.${strand}.collected`} label={<>Collected<span className="vh">: {STRAND_WORDS[strand]}</span></>} checked={fields[`expected.${strand}.collected`] === "yes"} />
            <NumberFields at={`expected.${strand}`} numbers={DEFAULT_RULE_SET.expected[strand] ?? {}} defaults={DEFAULT_RULE_SET.expected[strand] ?? {}} fields={fields} />
          </div>
        ))}
      </Section>
      <Section id="edit-eligibility" title="Eligibility" note="Ethnicity, religion, language and postcode cannot be used: there is no way to write them into a rule.">
        <Choices kind="checkbox" name="eligibility" legend="This programme is for children with" optional hint="It stands beside a child for those who decide. It is never added up: it raises no flag, and nobody becomes a candidate by it." options={ELIGIBILITIES.map((value) => ({ value, label: ELIGIBILITY_WORDS[value] }))} value={[...rules.eligibility]} />
      </Section>
      <Section id="edit-why" title="Why" note="Everybody in the area may read it, beside this version, for ever. Name no child.">
        <TextArea name="why" label="Why these rules should change" rows={3} maxLength={2000} value={saying?.why} />
        <TextField name="source" label="Whose numbers these are" hint="A study, a guidance, or the people who agreed on them. It stands beside every rule whose numbers you changed." value={saying?.source} />
        <TextField name="sourceYear" label="Said in the year" value={String(saying?.sourceYear ?? year)} inputMode="numeric" narrow />
      </Section>
    </Form>
  );
}
