import type { FormState } from "@/lib/doorway/form-state";
import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { Entry } from "@/lib/safeguarding/entry-row";

type Posted = (state: FormState<null>, data: FormData) => Promise<FormState<null>>;

/** First record it in the school's own system, which takes the words out of Seen; then close it with its outcome. */
export function EntryForms({ entry: { id, version, words, recordedAs }, record, close }: { readonly entry: Entry; readonly record: Posted; readonly close: Posted }) {
  const hidden = { entryId: id, version };
  if (words !== null || !recordedAs) {
    return (
      <Section id="record" title="Record it" note="Seen keeps reference, date and outcome only.">
        <Form id="recording" action={record} submit="Take the words out of Seen" hidden={hidden}>
          <TextField name="recordedAs" label="Recorded in our safeguarding system as" hint="Its reference there. Copy the words there first: they leave Seen for good when you send this." autoComplete="off" />
        </Form>
      </Section>
    );
  }
  return (
    <Section id="close" title="Close it">
      <Form id="closing" action={close} submit="Close the entry" keep hidden={hidden}>
        <TextArea name="outcome" label="Outcome" hint="A sentence without details: they are in your own system." rows={2} maxLength={2000} />
      </Form>
    </Section>
  );
}
