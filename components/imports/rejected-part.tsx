import { Actions, LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ImportPage } from "@/lib/imports/import-page";
import { counted } from "@/lib/imports/counts.present";
import { correctHref, linesHref, nothingElse } from "@/lib/imports/lines.present";
import { KIND_WORDS } from "@/lib/imports/present";
import { Causes, summarises } from "./causes";
import { LineTable } from "./line-table";

/** The rows that cannot land: why, how often, the first of them, and the file in which they can be corrected and sent again. */
export function RejectedPart({ file }: { readonly file: ImportPage }) {
  const { kept, causes, first, toCorrect } = file;
  const named = (kind: string | null) => Object.entries(KIND_WORDS).find(([one]) => one === kind)?.[1].title.toLowerCase();
  return (
    <Section id="rejected" title="Rejected" note={nothingElse(kept.rejected, file.state === "landed")}>
      {toCorrect.length > 0 && (
        <>
          <Actions>
            {toCorrect.map(({ kind, rows }) => (
              <LinkButton key={kind ?? "main"} plain download href={correctHref(file.id, kind)}>Download the {rows === 1 ? "row" : counted(rows, "row")}{kind && ` of ${named(kind) ?? kind}`} to correct</LinkButton>
            ))}
          </Actions>
          <p className="prose small">The download has your own columns, and why each row was rejected. Correct the rows there and send that file here. It is read as a part of the whole, so nobody is taken off the roll. Or mend them in your own system and export again.</p>
        </>
      )}
      {summarises(causes.rejected, kept.rejected) && <Causes importId={file.id} fate="rejected" causes={causes.rejected} />}
      <LineTable fate="rejected" file={file} lines={first.rejected} />
      {kept.rejected > first.rejected.length && <p><TextLink href={linesHref(file.id, { fate: "rejected" })}>All {counted(kept.rejected, "rejected row")}</TextLink></p>}
    </Section>
  );
}
