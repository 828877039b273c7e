import { Choices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FoundChild } from "@/lib/children/find-child";
import type { FormState } from "@/lib/doorway/form-state";

type Props = { readonly children: readonly FoundChild[]; readonly meetingId: string; readonly action: (state: FormState<{ readonly meetingId: string }>, data: FormData) => Promise<FormState<{ readonly meetingId: string }>> };

/** Which of those found, and why. */
export function AddChildForm({ children, meetingId, action }: Props) {
  return (
    <Form id="add" action={action} submit="Add the child" keep hidden={{ meetingId }}>
      <Choices kind="radio" name="childId" legend="Which child" value={children.length === 1 ? children[0]!.childId : undefined} options={children.map(({ childId, name, className }) => ({ value: childId, label: className ? `${name}, ${className}` : name }))} />
      <TextArea name="because" label="Why this child should be talked about" hint="What somebody here has seen or heard. It is kept with the review, and whoever reviews the child reads it." rows={3} maxLength={2000} />
    </Form>
  );
}
