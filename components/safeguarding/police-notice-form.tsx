import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import type { Day } from "@/lib/kernel/calendar";

type Kept = { readonly entryId: string };
type Props = { readonly action: (state: FormState<Kept>, form: FormData) => Promise<FormState<Kept>>; readonly child: { readonly childId: string; readonly schoolId: string }; readonly today: Day };

/** Reference, day and outcome: there is no field for what the notice says. */
export function PoliceNoticeForm({ action, child, today }: Props) {
  return (
    <Form id="notice" action={action} hidden={child} submit="Keep this notice" cancel={{ href: `/children/${child.childId}`, label: "Leave it as it is" }} keep>
      <TextField name="noticedOn" label="Day of the notice" type="date" value={today} max={today} narrow />
      <TextField name="recordedAs" label="Recorded in our safeguarding system as" hint="Its reference there, and nothing of what it says." autoComplete="off" />
      <TextArea name="outcome" label="Outcome" rows={2} maxLength={2000} optional hint="A sentence without details. You can add it later; the entry stays open until then." />
    </Form>
  );
}
