import { SelectField } from "@/components/ui/field";
import { Tick } from "@/components/ui/choices";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Office } from "@/lib/imports/import-page";
import { KIND_WORDS } from "@/lib/imports/present";
import type { Kind } from "@/lib/imports/vocabulary";
import type { SendRefusal } from "@/lib/imports/send.present";
import { ImportFileField } from "./import-file-field";
import { UploadForm } from "./upload-form";

type Props = {
  readonly office: Office; readonly kinds: readonly Kind[]; readonly schoolYears: readonly string[]; readonly limitMb: number;
  /** What a post without scripts was refused for, and what it said. */
  readonly before: { readonly refusal: SendRefusal; readonly typed: Readonly<Record<string, string>> } | null;
};

/** The form with which a file is sent; a lead who may send one kind only is asked nothing but the file. */
export function SendFile({ office, kinds, schoolYears, limitMb, before }: Props) {
  const [only, ...more] = kinds;
  const hidden: Record<string, string> = { schoolId: office.schoolId, as: office.audience };
  if (only && more.length === 0) hidden.kind = only;
  return (
    <Section id="send" title="Send a file" note={`For ${office.schoolName}.`}>
      <UploadForm hidden={hidden} limitMb={limitMb} before={before}>
        <ImportFileField limitMb={limitMb} />
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
      </UploadForm>
      {office.audience === "data-manager" && <p className="small"><TextLink href={`/imports/source?school=${office.schoolId}`}>Your school’s system can send these itself, each night</TextLink></p>}
    </Section>
  );
}
