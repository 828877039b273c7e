import { Choices } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ApproachShown } from "@/lib/cases/load-approach";
import { ATTEMPT_OUTCOME_WORDS, ATTEMPT_WAY_WORDS } from "@/lib/cases/present";
import { ATTEMPT_OUTCOMES, ATTEMPT_WAYS } from "@/lib/cases/vocabulary";
import type { FormState } from "@/lib/doorway/form-state";

type Done = { readonly approachId: string };
export type ApproachAction = (state: FormState<Done>, form: FormData) => Promise<FormState<Done>>;

/** One try to reach a family, with what to try next. Whoever must never be contacted is not among the choices. */
export function AttemptForm({ shown, action }: { readonly shown: ApproachShown; readonly action: ApproachAction }) {
  const { approachId, version, guardians, today, firstName } = shown;
  const reachable = guardians.filter(({ contact }) => contact !== "never");
  return (
    <Form id="try" action={action} submit="Record the try" keep hidden={{ approachId, version }}>
      <TextField name="triedOn" label="When you tried" type="date" narrow value={today} max={today} />
      <SelectField name="how" label="How" empty="Choose one" narrow options={ATTEMPT_WAYS.map((value) => ({ value, label: ATTEMPT_WAY_WORDS[value] }))} />
      <Choices kind="radio" name="whom" legend="Whom you tried to reach" options={[
        ...reachable.map(({ id, name, relationship, contact }) => ({ value: id, label: `${name}, ${relationship}`, ...(contact === "ask first" ? { hint: "Ask the safeguarding lead or SENCO before you ring" } : {}) })),
        { value: "other", label: "Somebody else", more: <TextField name="whomElse" label={`Who they are for ${firstName}`} /> },
      ]} />
      <Choices kind="radio" name="outcome" legend="What came of it" inline options={ATTEMPT_OUTCOMES.map((value) => ({ value, label: ATTEMPT_OUTCOME_WORDS[value] }))} />
      <TextArea name="words" label="What was said, or seen" optional rows={3} maxLength={4000} />
      <TextArea name="nextStep" label="What you try next" hint="Another time of day, another way, somebody they trust." rows={2} maxLength={1000} />
      <TextField name="nextOn" label="By when" type="date" narrow />
    </Form>
  );
}
