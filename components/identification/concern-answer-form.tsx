import { Choices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import type { ConcernAnswer } from "@/lib/identification/review.vocabulary";

type Props = {
  readonly action: (state: FormState<{ concernId: string }>, form: FormData) => Promise<FormState<{ concernId: string }>>;
  readonly concern: { readonly concernId: string; readonly raisedBy: string; readonly answer: ConcernAnswer | null };
};

/** What the person who raised a concern is told: received, being acted on and by whom, what changed. Never why a lead closed it. */
export function ConcernAnswerForm({ action, concern: { concernId, raisedBy, answer } }: Props) {
  if (answer === "closed-by-lead") return null;
  return (
    <Form action={action} id={`answer-${concernId}`} hidden={{ concernId }} submit={`Tell ${raisedBy}`} done={`${raisedBy} reads this under Concerns from now on.`}>
      <Choices kind="radio" name="answer" legend={`What may ${raisedBy} be told?`} value={answer ?? "received"} options={[
        ...(answer === null || answer === "received" ? [{ value: "received", label: "That it was received and read" }] : []),
        ...(answer === "changed" ? [] : [{ value: "acting", label: "That it is being acted on, and who to go to" }]),
        { value: "changed", label: "What changed" },
      ]} />
      <TextArea name="words" label="In your words" rows={3} hint={`${raisedBy} reads exactly this. Who to go to, or what changed; nothing that is the child’s alone to tell.`} />
    </Form>
  );
}
