import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ImportPage } from "@/lib/imports/import-page";
import { counted } from "@/lib/imports/counts.present";
import { linesHref } from "@/lib/imports/lines.present";
import { Causes } from "./causes";
import { LineTable } from "./line-table";
import { RejectedPart } from "./rejected-part";

/** What a person looks at before landing, each list with its first rows and a way to all of it; lists without rows are not drawn. */
export function ImportLists({ file }: { readonly file: ImportPage }) {
  const { report, state, kept, first } = file;
  if (!report || (state !== "needs-review" && state !== "landed")) return null;
  return (
    <>
      {kept.rejected > 0 && <RejectedPart file={file} />}
      {(kept.warned > 0 || report.warnings.length > 0) && <WorthALook file={file} />}
      {kept.changed > 0 && (
        <Section id="changed" title="Changed" note={counted(kept.changed, file.kind === "roll" || file.kind === "guardians" ? "change" : "row")}>
          <LineTable fate="changed" file={file} lines={first.changed} />
          {kept.changed > first.changed.length && <p><TextLink href={linesHref(file.id, { fate: "changed" })}>All {counted(kept.changed, "change")}</TextLink></p>}
        </Section>
      )}
      {kept.gone > 0 && (
        <Section id="gone" title="Gone from the file" note={counted(kept.gone, "child", "children")}>
          <p className="prose">They are never deleted. They stay in Seen as children who left without saying where to, until somebody does.</p>
          <LineTable fate="gone" file={file} lines={first.gone} />
          {kept.gone > first.gone.length && <p><TextLink href={linesHref(file.id, { fate: "gone" })}>All {counted(kept.gone, "child", "children")}</TextLink></p>}
        </Section>
      )}
    </>
  );
}

function WorthALook({ file: { id, report, kept, causes, state } }: { readonly file: ImportPage }) {
  return (
    <Section id="warnings" title="Worth a look" note={state === "landed" ? "None of this kept the file from landing." : "None of this keeps the file from landing."}>
      {report!.warnings.length > 0 && <ul className="prose">{report!.warnings.map(({ reason }) => <li key={reason}>{reason}</li>)}</ul>}
      {kept.warned > 0 && <Causes importId={id} fate="warned" causes={causes.warned} />}
    </Section>
  );
}
