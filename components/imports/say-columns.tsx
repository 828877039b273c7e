import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import type { ImportPage } from "@/lib/imports/import-page";
import { alreadyRead, candidateOf, headingsToChoose, seemsToBe, whatItCanBe } from "@/lib/imports/say-columns";
import { ColumnChoices } from "./column-choices";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
type Props<T, U> = { readonly file: ImportPage; readonly what: string | undefined; readonly say: Post<T>; readonly throwAway: Post<U> };

/** The questions of a file whose headings are not ours: what it is, then which heading is which column. Only its headings are shown, never what stands under them. */
export function SayColumns<T, U>({ file, what: asked, say, throwAway }: Props<T, U>) {
  const headings = file.report?.headings ?? [], kinds = whatItCanBe(headings, file.audience);
  const what = kinds.find(({ value }) => value === asked)?.value ?? seemsToBe(headings, file.audience, file.options.kind) ?? undefined;
  const candidate = candidateOf(what), hidden = { importId: file.id, version: file.version };
  return (
    <>
      <Notice kind="watch" title="Why Seen asks"><p>{file.report?.reason}</p><p>You need not change the report. What you say here is kept for this school, so the next file like it is read without asking.</p></Notice>
      <Section id="file-is" title="What is this file?" note="Only the headings are shown here, not what stands under them.">
        <form className="form" method="get" action={`/imports/${file.id}`}>
          <div className="form-fields"><SelectField name="what" label="This file is" empty="Choose what it is" value={what} options={kinds} /></div>
          <div className="form-foot actions"><Button plain>Show its columns</Button></div>
        </form>
      </Section>
      {candidate && (
        <Section id="columns" title="Which column is which?" note="Seen has filled in those it knows. Check them too.">
          <Form key={what} id="columns" action={say} hidden={{ ...hidden, what: what! }} submit="Read the file with these columns">
            <ColumnChoices columns={candidate.template.columns} headings={headingsToChoose(headings)} chosen={alreadyRead(headings, candidate, file.meanings)} />
          </Form>
        </Section>
      )}
      <Section id="away" title="Wrong file?">
        <Form id="throw-away" plain action={throwAway} hidden={hidden} submit="Throw this file away" />
      </Section>
    </>
  );
}
