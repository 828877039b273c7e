import type { FormState } from "@/lib/doorway/form-state";
import { LookedAfter } from "@/components/partnership/looked-after";
import { Choices } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ReviewShown } from "@/lib/identification/load-review";
import { END_WORDS, SUPPORTER_WORDS } from "@/lib/identification/review.present";
import { SUPPORTERS } from "@/lib/identification/review.vocabulary";
import { spokenDay } from "@/lib/kernel/calendar";
import { RefreshAfterRefusal } from "./refresh-after-refusal";

type Person = { readonly id: string; readonly name: string };
export type DecideAction = (state: FormState<{ readonly reviewId: string; readonly schoolId: string }>, data: FormData) => Promise<FormState<{ readonly reviewId: string; readonly schoolId: string }>>;
type Shown = Pick<ReviewShown, "forename" | "openConcerns"> & Partial<Pick<ReviewShown, "route">> & { readonly review: Pick<ReviewShown["review"], "id" | "version" | "severe"> };
/** In a cohort meeting: the child's place on the list as it was read, and who could see to what is decided. */
export type InMeeting = { readonly hidden: Readonly<Record<string, string | number>>; readonly owners: readonly Person[]; readonly you: string };
type Props = { readonly action: DecideAction; readonly shown: Shown; readonly couldAgree: readonly Person[]; readonly back: string; readonly meeting?: InMeeting };
const IN_MEETING = { "need-information": "Ask: we need to know more", "not-needed": "Take out: not needed" } as const;

/** Five of the six ends, each asking for what it needs; the fields of an end show when it is chosen, by style alone. */
export function DecideForm({ action, shown, couldAgree, back, meeting }: Props) {
  const { review, forename } = shown, words = meeting ? { ...END_WORDS, ...IN_MEETING } : END_WORDS;
  return (
    <Form id="decide" action={action} submit="Record the decision" keep hidden={{ reviewId: review.id, version: review.version, ...meeting?.hidden }} cancel={{ href: back, label: "Leave it for now" }}>
      <RefreshAfterRefusal />
      <Choices kind="radio" name="end" legend="What should happen" options={[
        { value: "support-now", label: words["support-now"], hint: "Someone starts, once the family says yes; what the school does anyway needs no yes", more: <>{shown.route && <LookedAfter route={shown.route} forename={forename} />}<SelectField name="supportBy" label="Who gives the support" empty="Choose one" options={SUPPORTERS.map((value) => ({ value, label: SUPPORTER_WORDS[value] }))} /></> },
        { value: "watch", label: words.watch, hint: "The review opens again on that day", more: <><TextField name="watchUntil" label="Watch until" type="date" narrow /><TextArea name="wouldChange" label="What would change our mind before then" rows={2} /></> },
        { value: "already-supported", label: words["already-supported"], hint: "By whom, and since when", more: <><TextField name="supportedBy" label="Who supports them" /><TextField name="supportedSince" label="Since when" type="date" narrow /></> },
        { value: "need-information", label: words["need-information"], hint: "From whom, and by when. The review opens again on that day", more: <><TextField name="askWhom" label="Whom are you asking" /><TextArea name="askQuestion" label="The question" rows={2} /><TextField name="askBy" label="By when" type="date" narrow /></> },
        { value: "not-needed", label: words["not-needed"], hint: review.severe ? "A rule says to look at this first, so a second person must agree" : "With the reason, so that nobody has to ask again" },
      ]} />
      {couldAgree.length > 0
        ? <SelectField name="secondId" label="Who decides with you" optional={!review.severe} empty="Nobody else" options={couldAgree.map(({ id, name }) => ({ value: id, label: name }))} hint={meeting ? "A safeguarding lead or the SENCO who sits here with you." : "A safeguarding lead or the SENCO, who is here with you now or has told you so."} />
        : <p className="small quiet">{meeting ? "No other safeguarding lead or SENCO sits here who could decide this with you." : "Nobody else at this school can decide this with you. An administrator adds people."}</p>}
      {meeting && <SelectField name="ownerId" label="Who sees to it" value={meeting.you} options={meeting.owners.map(({ id, name }) => ({ value: id, label: name }))} />}
      <TextArea name="reason" label="Why" hint={`Two or three sentences. The next reader is a colleague, and one day perhaps ${forename}.`} rows={4} maxLength={4000} />
      {shown.openConcerns.length > 0 && <Told shown={shown} />}
    </Form>
  );
}

function Told({ shown: { openConcerns } }: { readonly shown: Pick<Shown, "openConcerns"> }) {
  const [first] = openConcerns, who = openConcerns.length === 1 ? first!.by : `${first!.by} and ${openConcerns.length === 2 ? openConcerns[1]!.by : `${openConcerns.length - 1} others`}`;
  return (
    <Choices kind="radio" name="tell" legend={`What ${who} may be told`} hint={`Raised on ${spokenDay(first!.on)}, nothing heard yet; the school answers by ${spokenDay(first!.dueOn)}. They read only this.`} options={[
      { value: "received", label: "That it was received" },
      { value: "acting", label: "That it is being acted on, and who to go to", more: <TextField name="tellWho" label="Who to go to" /> },
      { value: "changed", label: "What changed", more: <TextArea name="tellWhat" label="What changed, in words they may read" rows={2} /> },
    ]} />
  );
}
