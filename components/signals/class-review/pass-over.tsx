"use client";
import { useId, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Choices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import type { FormState } from "@/lib/doorway/form-state";
import type { ReviewedChild } from "@/lib/signals/class-review/load-class-review";
import { SKIP_WORDS } from "@/lib/signals/class-review/present";
import { SKIP_REASONS } from "@/lib/signals/class-review/questions.vocabulary";

type Props = { readonly child: ReviewedChild; readonly schoolId: string; readonly state: FormState; readonly post: (data: FormData) => void; readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void };

/** Nobody is skipped in silence: why, and from when on the child is asked about again. */
export function PassOver({ child: { childId, firstName, skip }, schoolId, state, post, onSubmit }: Props) {
  const prefix = useId(), wrong = state.problem !== undefined || state.fields !== undefined;
  return (
    <details className="pass-over" open={wrong}>
      <summary data-key="p">Pass {firstName} over for now <kbd aria-hidden="true">p</kbd></summary>
      <FormContext value={{ fields: state.fields, typed: state.typed, prefix }}>
        <form action={post} onSubmit={onSubmit} noValidate aria-label={`Pass ${firstName} over for now`}>
          <input type="hidden" name="schoolId" value={schoolId} /><input type="hidden" name="childId" value={childId} />
          {wrong && <ErrorSummary problem={state.problem} fields={state.fields} prefix={prefix} />}
          <Choices kind="radio" name="reason" legend="Why?" value={skip?.reason} options={SKIP_REASONS.map((value) => ({ value, label: SKIP_WORDS[value] }))} />
          <div className="beside">
            <TextField name="againOn" type="date" label={`Ask me about ${firstName} again on`} hint="Needed where you do not know the child yet." value={skip?.againOn ?? undefined} narrow />
            <TextField name="words" label="A few words" hint="Needed for another reason." value={skip?.words ?? undefined} maxLength={500} autoComplete="off" />
          </div>
          <Button plain>Pass over, and say so</Button>
        </form>
      </FormContext>
    </details>
  );
}
