import { Section } from "@/components/ui/section";
import { counted } from "@/lib/imports/counts.present";
import type { Warning } from "@/lib/imports/rows";
import { LongTable } from "./long-table";
import type { Part } from "./page-of";

/** What is improbable, and lands all the same. */
export function Warnings({ warnings, landed, part }: { readonly warnings: readonly Warning[]; readonly landed: boolean; readonly part: Part }) {
  return (
    <Section id="warnings" title="Worth a look" note={`${counted(warnings.length, "remark")}. These rows ${landed ? "landed" : "land"} all the same.`}>
      <LongTable
        caption="Remarks on the file" what="remarks" part={part} all={warnings} columns={[{ label: "Line" }, { label: "What is unusual" }]}
        cells={({ line, reason }) => [line === undefined ? "Whole file" : <><span className="only-narrow">Line </span>{line}</>, reason]}
      />
    </Section>
  );
}
