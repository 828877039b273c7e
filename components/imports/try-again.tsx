import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import type { ImportPage } from "@/lib/imports/import-page";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;

/** After a fault of ours: read the same file once more, or throw it away. */
export function TryAgain<T, U>({ file, tryAgain, throwAway }: { readonly file: ImportPage; readonly tryAgain: Post<T>; readonly throwAway: Post<U> }) {
  const hidden = { importId: file.id, version: file.version };
  return (
    <Section id="again" title="Try again">
      <Form id="again" action={tryAgain} hidden={hidden} submit="Try this file again" />
      <Form id="throw-away" plain action={throwAway} hidden={hidden} submit="Throw this file away" />
    </Section>
  );
}
