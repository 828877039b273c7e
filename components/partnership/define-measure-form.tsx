import { Choices } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { CONCERNS, MEASURE_RESPONDENTS, MEASURE_STRANDS } from "@/lib/partnership/measures/measure.rules";
import { NUMBERS } from "@/lib/partnership/measures/measure.schema";
import { ABOUT_WORDS, ANSWERED_BY, CONCERN_WORDS } from "@/lib/partnership/measures/present";

type Kept = { readonly instrument: string; readonly version: string };
type Filled = Readonly<Record<string, string>>;
type Props = { readonly action: (state: FormState<Kept>, form: FormData) => Promise<FormState<Kept>>; readonly filled: Filled };

/** What a questionnaire's scores are: there is no field for its questions. */
export function DefineMeasureForm({ action, filled }: Props) {
  return (
    <Form id="measure" action={action} submit="Define this questionnaire" done="It is defined, and stands above. Schools can send its scores from now on." keep>
      <TextField name="instrument" label="What your files call it" hint="A short name, as it stands in the column Instrument. Such as GBO." value={filled.instrument} narrow autoComplete="off" />
      <TextField name="version" label="Version" hint="As it stands in the column Version." value={filled.version} narrow autoComplete="off" />
      <TextField name="name" label="Its whole name" value={filled.name} autoComplete="off" />
      <Choices kind="checkbox" name="respondents" legend="Who answers it" options={MEASURE_RESPONDENTS.map((who) => ({ value: who, label: ANSWERED_BY[who] }))} />
      <TextField name="source" label="Where its ranges and bands come from" hint="A handbook or a publisher." value={filled.source} autoComplete="off" />
      <TextField name="sourceYear" label="Of which year" inputMode="numeric" value={filled.sourceYear} narrow autoComplete="off" />
      <TextArea name="licence" label="What its licence allows, and who said so" rows={2} maxLength={500} value={filled.licence} />
      {NUMBERS.map((n) => <OneScore key={n} n={n} filled={filled} />)}
    </Form>
  );
}

const ORDINAL = ["first", "second", "third", "fourth", "fifth", "sixth"];
function OneScore({ n, filled }: { readonly n: number; readonly filled: Filled }) {
  const which = ORDINAL[n - 1] ?? "";
  return (
    <fieldset className="field one-score">
      <legend>The {which} score{n > 1 ? " (leave it empty where there is none)" : ""}</legend>
      <TextField name={`subscale${n}`} label={`Name of the ${which} score`} hint={n === 1 ? "As it stands in the column Subscale. Such as “total”." : undefined} optional={n > 1} value={filled[`subscale${n}`]} autoComplete="off" />
      <div className="beside">
        <TextField name={`low${n}`} label={<>Lowest <span className="vh">{which} </span>score</>} optional={n > 1} inputMode="numeric" value={filled[`low${n}`]} narrow autoComplete="off" />
        <TextField name={`high${n}`} label={<>Highest <span className="vh">{which} </span>score</>} optional={n > 1} inputMode="numeric" value={filled[`high${n}`]} narrow autoComplete="off" />
      </div>
      <SelectField name={`concern${n}`} label={`Which way the ${which} score is of concern`} optional={n > 1} empty="Choose one" options={CONCERNS.map((way) => ({ value: way, label: CONCERN_WORDS[way] }))} value={filled[`concern${n}`]} />
      <SelectField name={`strand${n}`} label={`What the ${which} score is about`} optional={n > 1} empty="Choose one" options={MEASURE_STRANDS.map((strand) => ({ value: strand, label: ABOUT_WORDS[strand] }))} value={filled[`strand${n}`]} />
      <TextArea name={`bands${n}`} label={`Bands of the ${which} score`} optional rows={2} hint={n === 1 ? "From the lowest to the highest, without a gap: low 0–9; raised 10–14; high 15–20." : undefined} value={filled[`bands${n}`]} />
    </fieldset>
  );
}
