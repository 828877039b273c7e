import type { FormState } from "@/lib/doorway/form-state";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";

type Posted<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
type Props = { readonly reviewId: string; readonly version: number; readonly forename: string; readonly pass: Posted<{ entryId: string; schoolId: string }>; readonly close?: Posted<{ schoolId: string }> };
const READERS = "Only the school’s safeguarding leads read this. Everybody else reads “closed by the safeguarding lead”. They read the same when a lead closes a review for any other reason.";

/** The sixth end, and for the lead a closure of their own: both leave every list and read the same to everybody else. */
export function ClosureForms({ reviewId, version, forename, pass, close }: Props) {
  return (
    <>
      <details className="closure">
        <summary>Pass {forename} to safeguarding</summary>
        <Form id="pass" action={pass} submit="Pass to safeguarding" plain keep hidden={{ reviewId, version }}>
          <TextArea name="words" label="What worries you" hint={READERS} rows={3} maxLength={4000} />
        </Form>
      </details>
      {close && (
        <details className="closure">
          <summary>Close as the lead</summary>
          <Form id="close" action={close} submit="Close as the lead" plain keep hidden={{ reviewId, version }}>
            <TextArea name="words" label="Why you close it" hint={READERS} rows={3} maxLength={4000} />
          </Form>
        </details>
      )}
    </>
  );
}
