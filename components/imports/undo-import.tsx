import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import type { ImportPage } from "@/lib/imports/import-page";
import { inTheWaySentence, laterFile, notUndoneSentence, takesBack, UNDO } from "@/lib/imports/undo.present";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;

/** Taking a landed file back: what that does, or why it cannot be. */
export function UndoImport<T>({ file, undo }: { readonly file: ImportPage; readonly undo: Post<T> }) {
  if (!file.undo || !file.report) return null;
  const { inTheWay, later } = file.undo, tried = notUndoneSentence(file.report.notUndone);
  return (
    <Section id="undo" title={UNDO.title} note={inTheWay ? undefined : UNDO.note}>
      {tried && <p className="prose">{tried}</p>}
      {inTheWay
        ? <p className="prose">{inTheWaySentence(inTheWay)}{later && <> <TextLink href={`/imports/${later.id}`}>{laterFile(later)}</TextLink></>}</p>
        : <><p className="prose">{takesBack(file.kind, file.report.counts)}</p><Form id="undo" plain action={undo} hidden={{ importId: file.id, version: file.version }} submit={UNDO.title} /></>}
    </Section>
  );
}
