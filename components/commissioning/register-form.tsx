import { Choices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Segment } from "@/components/ui/segment";
import { Submit } from "@/components/ui/submit";
import { ThumbBar } from "@/components/ui/thumb-bar";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import type { Day } from "@/lib/kernel/calendar";

type Child = { readonly requestId: string; readonly firstName: string; readonly mark: string | null; readonly words: string | null };
type Kept = { readonly serviceId: string; readonly on: Day; readonly marked: number };
type Props = { readonly serviceId: string; readonly on: Day; readonly expected: readonly Child[]; readonly action: (before: FormState<Kept>, form: FormData) => Promise<FormState<Kept>>; readonly sheets: boolean };
const options = [{ value: "here", label: "Here" }, { value: "not-here", label: "Not here" }, { value: "told-us", label: "Told us" }];

/** One tap a child and one button; sent again it corrects. `sheets` says whether the sheets for the day are open. */
export function RegisterForm({ serviceId, on, expected, action, sheets }: Props) {
  const marked = expected.filter(({ mark }) => mark !== null).length, didNotRun = marked > 0 && expected.every(({ mark }) => mark === null || mark === "did-not-run");
  return (
    <Form action={action} submit="Send the register" hidden={{ serviceId, on }}>
      <ol className="register">
        {expected.map(({ requestId, firstName, mark, words }) => (
          <li key={requestId}>
            <Segment name={`mark.${requestId}`} legend={firstName} options={options} value={mark ?? undefined} />
            <details className="small" open={words !== null && !didNotRun}>
              <summary>A word for {firstName}’s link worker</summary>
              <TextArea name={`words.${requestId}`} label={`For ${firstName}’s link worker`} optional hint="Not for worries: ring, as it says above." rows={2} value={didNotRun ? "" : words ?? ""} />
              {sheets && <p><TextLink href={`/requests/${requestId}`}>{firstName}’s sheet for today</TextLink></p>}
            </details>
          </li>
        ))}
      </ol>
      <Choices kind="checkbox" name="didNotRun" legend="If there was no session" value={didNotRun ? "yes" : []} options={[{
        value: "yes", label: "The session did not run", hint: "For everybody: then no child needs a mark, and nothing is paid for it.",
        more: <TextField name="why" label="Why" optional hint="Each child’s link worker reads it." value={didNotRun ? expected[0]?.words ?? "" : ""} />,
      }]} />
      <ThumbBar><p className="small quiet">{marked > 0 ? `${marked} of ${expected.length} marked before` : `${expected.length} on the register`}</p><Submit big>Send the register</Submit></ThumbBar>
    </Form>
  );
}
