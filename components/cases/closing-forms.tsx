import { Choices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { CaseShown } from "@/lib/cases/load-case";
import { CLOSE_REASON_WORDS } from "@/lib/cases/present";
import { CLOSE_REASONS, type CaseState } from "@/lib/cases/vocabulary";
import type { FormState } from "@/lib/doorway/form-state";
import type { CaseAction } from "./contact-form";

type Props = { readonly shown: CaseShown; readonly action: CaseAction };
type Looked = { readonly caseId: string; readonly schoolId: string; readonly state: CaseState };
type LookProps = { readonly shown: CaseShown; readonly action: (state: FormState<Looked>, form: FormData) => Promise<FormState<Looked>> };

/** Reason, words, and home: what a case needs before it may close. */
export function AskToCloseForm({ shown: { head, version, closing, state, maySignOff, you }, action }: Props) {
  const standing = state === "closing" ? closing : null;
  return (
    <Form id="ask" action={action} submit={standing ? "Write the closing" : "Ask to close"} keep hidden={{ caseId: head.caseId, version }} cancel={{ href: `/cases/${head.caseId}`, label: standing ? "Go back to the case" : "Leave it open" }} plain={standing !== null && maySignOff && standing.written && standing.askedById !== you}>
      <Choices kind="radio" name="reason" legend="Why the case closes" value={standing?.reason} options={CLOSE_REASONS.map((value) => ({ value, label: CLOSE_REASON_WORDS[value] }))} />
      <TextArea name="words" label={`How it stands for ${head.firstName}, and what stays in place`} value={standing?.words} rows={4} maxLength={4000} />
      <TextArea name="homeAsked" label="Has somebody asked about home: who lives there, who is safe? What was heard?" hint="“Not asked yet, because …” is an answer too. The safeguarding lead reads it before anything closes." value={standing?.home} rows={4} maxLength={4000} />
    </Form>
  );
}

/** The safeguarding lead's two ways: sign off, or keep it open and say why. */
export function SignOffForms({ shown: { head, version, closing, you, approachState }, sign, keep }: { readonly shown: CaseShown; readonly sign: CaseAction; readonly keep: CaseAction }) {
  const hidden = { caseId: head.caseId, version };
  return (
    <>
      {!closing?.written ? <p>The closing is not written yet. {head.linkWorkerName} writes it, then you sign it off.</p>
        : closing.askedById === you ? <p>You asked to close it yourself: another safeguarding lead signs it off.</p>
        : <Form id="sign" action={sign} hidden={hidden} submit="Sign off the closing" />}
      {approachState === "agreed" && (
        <Form id="keep" action={keep} hidden={hidden} submit="Keep the case open" plain>
          <TextArea name="words" label="Or say why it stays open" hint={`${head.linkWorkerName} reads it in the case’s story.`} rows={3} maxLength={4000} />
        </Form>
      )}
    </>
  );
}

/** Six months on: somebody looks, and says what they found. */
export function SecondLookForm({ shown: { head, version }, action }: LookProps) {
  return (
    <Form id="look" action={action} submit="Record the second look" keep hidden={{ caseId: head.caseId, version }}>
      <TextArea name="words" label={`What you looked at, and how it is for ${head.firstName} now`} rows={4} maxLength={4000} />
      <Choices kind="radio" name="found" legend="What you found" options={[{ value: "still-fine", label: "It is still fine" }, { value: "open-again", label: "Open the case again", hint: "While the family’s yes stands" }]} />
    </Form>
  );
}
