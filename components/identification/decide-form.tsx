import type { FormState } from "@/lib/doorway/form-state";
import { Choices } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ReviewShown } from "@/lib/identification/load-review";
import { END_WORDS, SUPPORTER_WORDS } from "@/lib/identification/review.present";
import { SUPPORTERS } from "@/lib/identification/review.vocabulary";
import { spokenDay } from "@/lib/kernel/calendar";
import { RefreshAfterRefusal } from "./refresh-after-refusal";

type Action = (state: FormState<{ readonly reviewId: string; readonly schoolId: string }>, data: FormData) => Promise<FormState<{ readonly reviewId: string; readonly schoolId: string }>>;
type Props = { readonly action: Action; readonly shown: ReviewShown; readonly couldAgree: readonly { readonly id: string; readonly name: string }[]; readonly back: string };

/** Five of the six ends, each asking for what it needs; the fields of an end show when it is chosen, by style alone. */
export function DecideForm({ action, shown, couldAgree, back }: Props) {
  const { review, forename } = shown;
  return (
    <Form id="decide" action={action} submit="Record the decision" keep hidden={{ reviewId: review.id, version: review.version }} cancel={{ href: back, label: "Leave it for now" }}>
      <RefreshAfterRefusal />
      <Choices kind="radio" name="end" legend="What should happen" options={[
        { value: "support-now", label: END_WORDS["support-now"], hint: "Someone starts, once the family says yes; what the school does anyway needs no yes", more: <SelectField name="supportBy" label="Who gives the support" empty="Choose one" options={SUPPORTERS.map((value) => ({ value, label: SUPPORTER_WORDS[value] }))} /> },
        { value: "watch", label: END_WORDS.watch, hint: "The review opens again on that day", more: <><TextField name="watchUntil" label="Watch until" type="date" narrow /><TextArea name="wouldChange" label="What would change our mind before then" rows={2} /></> },
        { value: "already-supported", label: END_WORDS["already-supported"], hint: "By whom, and since when", more: <><TextField name="supportedBy" label="Who supports them" /><TextField name="supportedSince" label="Since when" type="date" narrow /></> },
        { value: "need-information", label: END_WORDS["need-information"], hint: "From whom, and by when. The review opens again on that day", more: <><TextField name="askWhom" label="Whom are you asking" /><TextArea name="askQuestion" label="The question" rows={2} /><TextField name="askBy" label="By when" type="date" narrow /></> },
        { value: "not-needed", label: END_WORDS["not-needed"], hint: review.severe ? "A rule says to look at this first, so a second person must agree" : "With the reason, so that nobody has to ask again" },
      ]} />
      {couldAgree.length > 0
        ? <SelectField name="secondId" label="Who decides with you" optional={!review.severe} empty="Nobody else" options={couldAgree.map(({ id, name }) => ({ value: id, label: name }))} hint="A safeguarding lead or the SENCO, who is here with you now or has told you so." />
        : <p className="small quiet">Nobody else at this school can decide this with you. An administrator adds people.</p>}
      <TextArea name="reason" label="Why" hint={`Two or three sentences. The next reader is a colleague, and one day perhaps ${forename}.`} rows={4} maxLength={4000} />
      {shown.openConcerns.length > 0 && <Told shown={shown} />}
    </Form>
  );
}

function Told({ shown: { openConcerns } }: { readonly shown: ReviewShown }) {
  const [first] = openConcerns, who = openConcerns.length === 1 ? first!.by : `${first!.by} and ${openConcerns.length === 2 ? openConcerns[1]!.by : `${openConcerns.length - 1} others`}`;
  return (
    <Choices kind="radio" name="tell" legend={`What ${who} may be told`} hint={`Raised on ${spokenDay(first!.on)}, nothing heard yet; the school answers by ${spokenDay(first!.dueOn)}. They read only this.`} options={[
      { value: "received", label: "That it was received" },
      { value: "acting", label: "That it is being acted on, and who to go to", more: <TextField name="tellWho" label="Who to go to" /> },
      { value: "changed", label: "What changed", more: <TextArea name="tellWhat" label="What changed, in words they may read" rows={2} /> },
    ]} />
  );
}
