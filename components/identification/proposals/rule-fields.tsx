import { Choices, Tick } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { DEFAULT_RULE_SET } from "@/lib/identification/default-rule-set";
import { EXCEPTION_WORDS, RULE_WORDS, ruleSentence, SEVERITY_WORDS } from "@/lib/identification/present";
import { LISTS, numberName, optionWords, valueWords } from "@/lib/identification/proposals/numbers.present";
import { type Fields, isShare } from "@/lib/identification/proposals/rule-fields";
import type { RuleSet } from "@/lib/identification/rule-set.schema";
import { EXCEPTIONS, type RuleId, SEVERITIES } from "@/lib/identification/vocabulary";

type Numbers = Readonly<Record<string, number | string | readonly string[]>>;
type Values = { readonly at: string; readonly numbers: Numbers; readonly defaults: Numbers; readonly fields: Fields };
const one = (fields: Fields, name: string) => { const value = fields[name]; return typeof value === "string" ? value : undefined; };
const several = (fields: Fields, name: string) => { const value = fields[name]; return typeof value === "string" ? [value] : value ?? []; };

/** The numbers of one rule, each with what Seen's default is. */
export function NumberFields({ at, numbers, defaults, fields }: Values) {
  const names = Object.keys(numbers), options = (name: string) => (LISTS[name] ?? []).map((value) => ({ value, label: optionWords(name, value) }));
  const hint = (name: string) => `Seen’s default: ${valueWords(name, defaults[name] ?? "")}`;
  return (
    <>
      <div className="beside">
        {names.filter((name) => typeof numbers[name] === "number").map((name) => (
          <TextField key={name} name={`${at}.${name}`} label={isShare(name) ? `${numberName(name)}, in %` : numberName(name)} hint={hint(name)} value={one(fields, `${at}.${name}`)} inputMode="decimal" narrow />
        ))}
        {names.filter((name) => typeof numbers[name] === "string").map((name) => (
          <SelectField key={name} name={`${at}.${name}`} label={numberName(name)} hint={hint(name)} options={options(name)} value={one(fields, `${at}.${name}`)} narrow />
        ))}
      </div>
      {names.filter((name) => Array.isArray(numbers[name])).map((name) => (
        <Choices key={name} kind="checkbox" inline name={`${at}.${name}`} legend={numberName(name)} hint={hint(name)} options={options(name)} value={several(fields, `${at}.${name}`)} />
      ))}
    </>
  );
}

/** One rule to change: on or off, its sentence as it stands now, its numbers, and what changes less often behind a fold. */
export function RuleFields({ rule, now, fields }: { readonly rule: RuleId; readonly now: RuleSet; readonly fields: Fields }) {
  const at = `rules.${rule}`, { thresholds, source } = DEFAULT_RULE_SET.rules[rule];
  return (
    <div className="rule-fields">
      <h3 id={`about-${rule}`}>{RULE_WORDS[rule]}</h3>
      <p>{ruleSentence(rule, now)}</p>
      <p className="small quiet">Seen’s default is from: {source.name} ({source.year}).</p>
      <Tick name={`${at}.on`} label={<>Ask this rule<span className="vh">: {RULE_WORDS[rule]}</span></>} checked={fields[`${at}.on`] === "yes"} />
      <NumberFields at={`${at}.thresholds`} numbers={thresholds} defaults={thresholds} fields={fields} />
      <details>
        <summary>How soon it is looked at, for whom, and whose numbers<span className="vh">: {RULE_WORDS[rule]}</span></summary>
        <div className="form-fields">
          <SelectField name={`${at}.severity`} label="How soon it is looked at" hint={`A rule to look at first brings a child before people by itself. Seen’s default: ${SEVERITY_WORDS[DEFAULT_RULE_SET.rules[rule].severity]}`} options={SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] }))} value={one(fields, `${at}.severity`)} narrow />
          <Choices kind="checkbox" name={`${at}.notPublishedFor`} legend="Not applied to" optional options={EXCEPTIONS.map((value) => ({ value, label: EXCEPTION_WORDS[value] }))} value={several(fields, `${at}.notPublishedFor`)} />
          <TextField name={`${at}.source.name`} label="Whose numbers" hint="Left as it is, a rule you change takes the source at the end of this page." value={one(fields, `${at}.source.name`)} />
          <TextField name={`${at}.source.year`} label="Said in the year" value={one(fields, `${at}.source.year`)} inputMode="numeric" narrow />
        </div>
      </details>
    </div>
  );
}
