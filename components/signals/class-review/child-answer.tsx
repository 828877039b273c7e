"use client";
import { useId, type InputEvent, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { Segment } from "@/components/ui/segment";
import { ThumbBar } from "@/components/ui/thumb-bar";
import { Toggles } from "@/components/ui/toggles";
import type { FormState } from "@/lib/doorway/form-state";
import type { ReviewedChild } from "@/lib/signals/class-review/load-class-review";
import { named } from "@/lib/signals/class-review/present";
import { ENGAGEMENT_CHOICES, type Questions } from "@/lib/signals/class-review/questions.vocabulary";

type Props = {
  readonly child: ReviewedChild; readonly schoolId: string; readonly questions: Questions; readonly state: FormState;
  readonly post: (data: FormData) => void; readonly back: { readonly href: string; readonly go: () => void } | null; readonly waiting: boolean;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void; readonly onInput: (event: InputEvent<HTMLFormElement>) => void;
};
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "-"];

/** What is said of one child; a plain form where no script runs. */
export function ChildAnswer({ child, schoolId, questions, state, post, back, waiting, onSubmit, onInput }: Props) {
  const { childId, firstName, own } = child, prefix = useId();
  const options = [
    ...(questions.flourishing ? [{ name: "flourishing", value: "yes", label: questions.flourishing, pressed: "f", alone: true }] : []),
    ...questions.observations.map(({ key, words }, at) => ({ value: key, label: words, pressed: KEYS[at] })),
  ];
  return (
    <FormContext value={{ fields: state.fields, typed: state.typed, prefix, waiting }}>
      <form action={post} onSubmit={onSubmit} onInput={onInput} noValidate aria-label={`What you say of ${child.name}`}>
        <input type="hidden" name="schoolId" value={schoolId} /><input type="hidden" name="childId" value={childId} />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1}>Save and next</button>{/* Enter in a line presses the first button of its form: never “Nothing to add” */}
        {(state.problem ?? state.fields) && <ErrorSummary problem={state.problem} fields={state.fields} prefix={prefix} />}
        <div data-hold="strength"><TextField name="strength" label={named(questions.strength, firstName)} value={own?.strength} autoComplete="off" maxLength={500} /></div>
        <Toggles name="seen" legend={named(questions.seen, firstName)} hint="Tick as many as fit. They are reasons to talk, not labels." options={options} value={[...(own?.seen ?? []), ...(own?.flourishing ? ["yes"] : [])]} />
        <div data-hold="words"><TextArea name="words" label="In your own words" optional rows={2} value={own?.words} maxLength={2_000} /></div>
        <div data-hold="unsafe"><Segment name="unsafe" legend={`Could ${firstName} be unsafe?`} value={own?.unsafe ?? undefined} options={[{ value: "no", label: "No" }, { value: "yes", label: "Yes, or not sure" }]} />
          <p className="hint">Asked before anything of concern is saved. Yes opens the safeguarding door with your words.</p></div>
        {questions.engagement && <div className="in-touch"><Segment name="engagement" legend={named(questions.engagement, firstName)} value={own?.engagement ?? undefined} options={ENGAGEMENT_CHOICES} /></div>}
        <p className="small quiet nothing-says">“Nothing to add” says too that nothing makes you think {firstName} could be unsafe.</p>
        <ThumbBar>
          {back && <a className="button plain big" href={back.href} onClick={(event) => { event.preventDefault(); back.go(); }}>Back</a>}
          <Button plain big name="nothing" value="yes"><span>Nothing to add</span> <kbd aria-hidden="true">0</kbd></Button>
          <Button big>Save and next</Button>
        </ThumbBar>
      </form>
    </FormContext>
  );
}
