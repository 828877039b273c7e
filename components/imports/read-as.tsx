import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import type { ImportPage } from "@/lib/imports/import-page";
import { plain } from "@/lib/imports/headings";
import { readAsSentence } from "@/lib/imports/import.present";

type Props<T> = { readonly file: ImportPage; readonly forget: (state: FormState<T>, data: FormData) => Promise<FormState<T>> };

/** The columns that were read from the school's own headings, each with a way to forget it. */
export function ReadAs<T>({ file, forget }: Props<T>) {
  const read = file.report?.readAs ?? [];
  if (read.length === 0) return null;
  return (
    <Section id="read-as" title="Read as you said" note="Forgetting one changes nothing in this file. The next file with that heading is asked about.">
      <ul className="plain-details">
        {read.map((one, i) => (
          <li key={one.heading}>
            <p>{readAsSentence(one)}</p>
            {file.meanings.some(({ kind, heading }) => kind === file.kind && heading === plain(one.heading))
              ? <Form id={`forget-${i}`} plain action={forget} hidden={{ importId: file.id, heading: one.heading }} submit={`Forget “${one.heading}”`} />
              : <p className="hint">Forgotten since.</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
