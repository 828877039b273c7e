import { Actions, LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { counted } from "@/lib/imports/counts.present";
import type { Rejected } from "@/lib/imports/rows";
import { LongTable } from "./long-table";
import type { Part } from "./page-of";

type Props = { readonly importId: string; readonly rejected: readonly Rejected[]; readonly landed: boolean; readonly part: Part };

/** Every row that cannot land: its line, its column, what the file says, and what to do about it. */
export function RejectedRows({ importId, rejected, landed, part }: Props) {
  const rows = counted(rejected.length, "row");
  return (
    <Section id="rejected" title="Rejected" note={landed ? `${rows}, left out. The rest of the file has landed.` : `${rows}. Nothing else in the file is held up.`}>
      <Actions><LinkButton plain download href={`/imports/${importId}/rejected`}>Download the {rejected.length === 1 ? "row" : rows} to correct</LinkButton></Actions>
      <LongTable
        caption="Rejected rows" what="rejected rows" part={part} all={rejected}
        columns={[{ label: "Line" }, { label: "Column" }, { label: "What the file says" }, { label: "Why, and what to do" }]}
        cells={({ line, column, value, reason }) => [
          <><span className="only-narrow">Line </span>{line}</>,
          column || "The whole line",
          value === "" ? <span className="quiet">empty</span> : value === "(words)" ? <span className="quiet">words, not shown here</span> : <mark className={value.length <= 16 ? "whitespace-nowrap" : undefined}>{value}</mark>,
          reason,
        ]}
      />
    </Section>
  );
}
