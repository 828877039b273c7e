import { Choices, Tick } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ApproachShown } from "@/lib/cases/load-approach";
import { ANSWER_WORDS, GIVEN_BY_WORDS } from "@/lib/cases/present";
import type { Answer } from "@/lib/cases/vocabulary";
import { guardianWords } from "@/lib/children/present";
import type { FormState } from "@/lib/doorway/form-state";

type Done = { readonly approachId: string; readonly caseId: string | null; readonly answer: Answer };
type Props = { readonly shown: ApproachShown; readonly action: (state: FormState<Done>, form: FormData) => Promise<FormState<Done>> };
const HINTS: Readonly<Record<Answer, string>> = {
  agreed: "Names a link worker, and opens the case", "asked-to-wait": "Kept, with when to ask again", declined: "Kept and respected; what the school does anyway goes on", withdrawn: "Everything voluntary stops today, and the case goes to closing",
};

/** What the family answered, by whom it was given, and the child's own view apart from it. */
export function AnswerForm({ shown, action }: Props) {
  const { approachId, version, state, today, firstName, isLead } = shown, closed = shown.case?.state === "closed" || shown.case?.state === "looked-again";
  const possible: readonly Answer[] = state === "agreed" ? (closed ? ["agreed", "withdrawn"] : ["withdrawn"]) : ["agreed", "asked-to-wait", "declined"];
  const mayBeYes = possible.includes("agreed");
  return (
    <Form id="answer" action={action} submit={state === "agreed" && !closed ? "Record that they stop" : "Record the answer"} plain keep hidden={{ approachId, version }}>
      <Choices kind="radio" name="answer" legend="What they answered" value={possible.length === 1 ? possible[0] : undefined} options={possible.map((value) => ({ value, label: ANSWER_WORDS[value], hint: HINTS[value], ...(value === "agreed" ? { more: <AfterAYes shown={shown} /> } : {}) }))} />
      <TextField name="givenOn" label="When they answered" type="date" narrow value={today} max={today} />
      <Choices kind="radio" name="givenBy" legend="Who gave the answer" hint="Only one of these can say yes." options={[
        { value: "parental-responsibility", label: GIVEN_BY_WORDS["parental-responsibility"], more: <Guardians shown={shown} /> },
        { value: "young-person", label: GIVEN_BY_WORDS["young-person"], hint: `${firstName} answers alone; their age is checked` },
        { value: "child-able", label: GIVEN_BY_WORDS["child-able"], hint: "Somebody judged that they understand what they decide", more: <><TextField name="judgedBy" label="Who judged it" /><TextArea name="judgedWhy" label="Why" rows={2} /></> },
        ...(isLead ? [{ value: "authority", label: GIVEN_BY_WORDS.authority, more: <TextField name="authorityName" label="Who answered for the authority" /> }] : []),
      ]} />
      <TextArea name="childView" label={`${firstName}’s own view, in their words`} hint="Whoever answered. It stands apart, and nobody else’s answer changes it." optional rows={2} maxLength={4000} />
      <TextArea name="words" label="What else was said" optional rows={2} maxLength={4000} />
      <TextArea name="tryNext" label={mayBeYes ? "After anything but a yes: what you try next" : "What you try next"} hint="Gently. Another time, something smaller, or simply a hello." optional={mayBeYes} rows={2} maxLength={1000} />
      <TextField name="tryOn" label={mayBeYes ? "After anything but a yes: when you ask again" : "When you ask again"} type="date" narrow optional={mayBeYes} />
    </Form>
  );
}

function AfterAYes({ shown: { couldWork, you, waitToHear, case: standing } }: { readonly shown: ApproachShown }) {
  const mine = couldWork.some(({ id }) => id === you) ? you : undefined;
  return (
    <>
      <SelectField name="linkWorkerId" label="Their link worker" hint={couldWork.length === 0 ? "Nobody at this school can be named: an administrator adds a link worker." : undefined} empty="Choose one" value={standing?.linkWorkerId ?? mine} options={couldWork.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField name="contactEvery" label="Speak at least every … days" type="number" min={1} max={90} narrow value={standing?.contactEvery ?? 7} />
      {waitToHear.length > 0 && <Tick name="tell" label={`Tell ${waitToHear.join(" and ")}, who raised a concern, that the link worker is the person to go to`} />}
    </>
  );
}

function Guardians({ shown: { guardians } }: { readonly shown: ApproachShown }) {
  const options = guardians.filter(({ contact }) => contact !== "never").map(({ id, name, relationship, parentalResponsibility }) => ({ value: id, label: `${name}, ${guardianWords(relationship, parentalResponsibility)}` }));
  return (
    <>
      <SelectField name="guardian" label="Who answered" empty="Choose one" options={[...options, { value: "other", label: "Somebody else with parental responsibility" }]} />
      <TextField name="giverElse" label="Their name, if somebody else" optional />
    </>
  );
}
