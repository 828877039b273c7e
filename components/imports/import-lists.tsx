import { Changes, GoneChildren } from "./changes";
import type { ImportPage } from "@/lib/imports/import-page";
import type { Part } from "./page-of";
import { RejectedRows } from "./rejected-rows";
import { Warnings } from "./warnings";

/** What the report lists, each list with its own pages; lists without rows are not drawn. */
export function ImportLists({ file, asked }: { readonly file: ImportPage; readonly asked: Part["asked"] }) {
  const { report, state } = file;
  if (!report || (state !== "needs-review" && state !== "landed")) return null;
  const landed = state === "landed";
  return (
    <>
      {report.rejected.length > 0 && <RejectedRows importId={file.id} rejected={report.rejected} landed={landed} part={{ param: "rejected", asked }} />}
      {report.warnings.length > 0 && <Warnings warnings={report.warnings} landed={landed} part={{ param: "warnings", asked }} />}
      {report.changes.length > 0 && <Changes changes={report.changes} landed={landed} part={{ param: "changed", asked }} />}
      {report.gone.length > 0 && <GoneChildren gone={report.gone} part={{ param: "gone", asked }} />}
    </>
  );
}
