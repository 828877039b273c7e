import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { INSIGHTS } from "@/lib/imports/vocabulary";
import type { Day } from "@/lib/kernel/calendar";
import { INSIGHT_WORDS } from "@/lib/signals/vocabulary";

type Told = { readonly childId: string; readonly schoolId: string };
type Props = { readonly action: (state: FormState<Told>, form: FormData) => Promise<FormState<Told>>; readonly child: Told; readonly today: Day };

/** What somebody told the school: said by whom, on which day. Only what was said, never what is guessed. */
export function DeclareInsightForm({ action, child: { childId, schoolId }, today }: Props) {
  return (
    <Form id="declare" action={action} hidden={{ childId, schoolId }} submit="Write this down" cancel={{ href: `/children/${childId}`, label: "Leave it as it is" }} keep>
      <SelectField name="insight" label="What the school was told" empty="Choose one" options={INSIGHTS.map((insight) => ({ value: insight, label: capital(INSIGHT_WORDS[insight]) }))} />
      <TextField name="by" label="Who said it" hint="Such as “the child” or “the child’s mother”." autoComplete="off" />
      <TextField name="on" label="On which day" type="date" value={today} max={today} narrow />
      <TextArea name="words" label="In their words" rows={3} maxLength={2000} optional hint="For “something else”, write what it is." />
    </Form>
  );
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
