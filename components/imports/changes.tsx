import { Section } from "@/components/ui/section";
import { counted } from "@/lib/imports/counts.present";
import type { Change, GoneChild } from "@/lib/imports/report";
import { LongTable } from "./long-table";
import type { Part } from "./page-of";

const nothing = <span className="quiet">not recorded</span>;

/** What was, and what the file says instead (roll and guardians). */
export function Changes({ changes, landed, part }: { readonly changes: readonly Change[]; readonly landed: boolean; readonly part: Part }) {
  return (
    <Section id="changed" title="Changed" note={counted(changes.length, "change")}>
      <LongTable
        caption="What changes" what="changes" part={part} all={changes} columns={[{ label: "Child" }, { label: "Column" }, { label: "Was" }, { label: landed ? "Is now" : "Will be" }]}
        cells={({ childName, column, was, willBe }) => [childName, column, was || nothing, willBe || nothing]}
      />
    </Section>
  );
}

/** Children on the roll who are not in a whole roll any more. */
export function GoneChildren({ gone, part }: { readonly gone: readonly GoneChild[]; readonly part: Part }) {
  return (
    <Section id="gone" title="Gone from the file" note={counted(gone.length, "child", "children")}>
      <p className="prose">They are never deleted. They stay in Seen as children who left without saying where to, until somebody does.</p>
      <LongTable
        caption="Children who are not in the file" what="children" part={part} all={gone} columns={[{ label: "Child" }, { label: "Class" }]}
        cells={({ childName, className }) => [childName, className ?? nothing]}
      />
    </Section>
  );
}
