import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/field";
import { Tick } from "@/components/ui/choices";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import type { Office } from "@/lib/imports/import-page";
import { KIND_WORDS } from "@/lib/imports/present";
import type { Kind } from "@/lib/imports/vocabulary";
import { ImportFileField } from "./import-file-field";

type Props<T> = {
  readonly office: Office; readonly kinds: readonly Kind[]; readonly schoolYears: readonly string[];
  readonly send: (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
};

/** The form with which a file is sent; a lead who may send one kind only is asked nothing but the file. */
export function SendFile<T>({ office, kinds, schoolYears, send }: Props<T>) {
  const [only, ...more] = kinds;
  const hidden: Record<string, string> = { schoolId: office.schoolId };
  if (only && more.length === 0) hidden.kind = only;
  return (
    <Section id="send" title="Send a file" note={`For ${office.schoolName}.`}>
      <Form action={send} hidden={hidden} submit="Send the file">
        <ImportFileField />
        {more.length > 0 && (
          <>
            <SelectField optional name="kind" label="What is in the file" empty="Let Seen recognise it by its columns" options={kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind].title }))} />
            <SelectField
              optional narrow name="academicYear" label="School year" empty="Any" options={schoolYears.map((year) => ({ value: year, label: year }))}
              hint="For marks, those of any other year are then rejected. For a roll, its year groups are of this year."
            />
            <Tick name="partial" label="Only a part of the roll" hint="For a roll only: children who are not in the file then stay as they are. Otherwise they are shown to you as gone." />
          </>
        )}
      </Form>
    </Section>
  );
}
