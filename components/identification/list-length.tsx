import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import { inLineWords, lengthWords, NEVER_WAITS } from "@/lib/identification/lists.present";
import type { Day } from "@/lib/kernel/calendar";

type Props<T> = {
  readonly schoolId: string; readonly length: Parameters<typeof lengthWords>[0];
  readonly line: { readonly count: number; readonly oldest: Day | null }; readonly lineHref: string;
  readonly action: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
};

/** How many wait their turn, and why the list is as long as it is; whoever decides may set another length, with a reason. */
export function ListLength<T>({ schoolId, length, line, lineHref, action }: Props<T>) {
  return (
    <div className="list-length">
      {line.oldest && <p><TextLink href={lineHref}>{inLineWords(line.count, line.oldest)}</TextLink></p>}
      <details className="small no-print">
        <summary>How long this list may be</summary>
        <p>{lengthWords(length)} {NEVER_WAITS}</p>
        <Form action={action} hidden={{ schoolId }} submit="Set how many at once" plain>
          <TextField name="atOnce" label="Reviews answered at once" inputMode="numeric" hint="From 1 to 200. Short enough that each one is answered in time." value={length.atOnce} narrow />
          <TextArea name="why" label="Why this many" hint="Your colleague, the head and whoever follows you read this. No child’s name." rows={2} maxLength={500} />
        </Form>
      </details>
    </div>
  );
}
