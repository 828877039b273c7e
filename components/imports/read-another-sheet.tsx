import { SelectField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import type { ImportPage } from "@/lib/imports/import-page";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;

/** Of a workbook with several sheets, while nothing has landed: another of them can be read instead. */
export function ReadAnotherSheet<T>({ file, read }: { readonly file: ImportPage; readonly read: Post<T> }) {
  const sheets = file.report?.sheets;
  if (!sheets || sheets.others.length === 0 || (file.state !== "needs-review" && file.state !== "needs-columns")) return null;
  return (
    <Section id="sheet" title="Read another sheet" note={`This is the sheet “${sheets.read}”.`}>
      <Form id="sheet" plain action={read} hidden={{ importId: file.id, version: file.version }} submit="Read this sheet instead">
        <SelectField narrow name="sheet" label="Sheet" empty="Choose one" options={sheets.others.map((name) => ({ value: name, label: name }))} hint="It is read from the beginning. Nothing of either sheet lands until you say so." />
      </Form>
    </Section>
  );
}
