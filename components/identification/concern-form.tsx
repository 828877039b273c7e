import { Choices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { ABOUT_WORDS } from "@/lib/identification/concerns/present";
import { ABOUT } from "@/lib/identification/concerns/schema";

type Props<T> = {
  readonly action: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  readonly child: { readonly childId: string; readonly schoolId: string };
  readonly heardBy: string;
};

/** What somebody noticed, in under a minute; before it is sent, whether the child could be unsafe. */
export function ConcernForm<T>({ action, child, heardBy }: Props<T>) {
  return (
    <Form action={action} hidden={child} submit="Send this concern" keep big cancel={{ href: "/concerns", label: "Leave it" }}>
      <Choices kind="radio" name="about" legend="How did you come to know?" options={ABOUT.map((value) => ({ value, label: ABOUT_WORDS[value] }))} />
      <TextArea name="words" label="What did you notice?" rows={5} maxLength={2_000} hint="What you saw or heard, and when. The child’s own words, if you have them. No need to be sure." />
      <Choices kind="radio" name="unsafe" legend="Could this child be unsafe?" hint="Hurt, about to be hurt, or not safe to go home. If you are not sure, choose yes." options={[
        { value: "no", label: "No, not as far as I can see" },
        { value: "yes", label: "Yes, or I am not sure", hint: "Opens the safeguarding door with what you wrote. Nothing is lost" },
      ]} />
      <p className="section-note">{heardBy}</p>
    </Form>
  );
}
