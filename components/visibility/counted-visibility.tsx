import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Share } from "@/components/outcomes/share";
import { Section } from "@/components/ui/section";
import { Count, SuppressionNote } from "@/components/ui/suppressed";
import { Tally } from "@/components/ui/tally";
import { EXPECTED_STRANDS, type RollColumn } from "@/lib/outcomes/counts.vocabulary";
import { keyOf } from "@/lib/outcomes/keys.rules";
import { carersAgainst } from "@/lib/visibility/carers.rules";
import { SIGNAL_WORDS } from "@/lib/visibility/present";
import { ExpectedAndRecorded } from "./expected-and-recorded";

type Props = { readonly counts: Readonly<Record<string, number | null>>; readonly rounded: boolean };

/** As counts, for those who see no child's name here. */
export function CountedVisibility({ counts, rounded }: Props) {
  if (Object.keys(counts).length === 0) return <EmptyState title="Nothing has been counted yet.">The numbers stand here once a school’s roll has landed. The school’s data manager sends it under Imports.</EmptyState>;
  const at = (row: RollColumn) => counts[keyOf("visibility", row, "children")] ?? null;
  const onRoll = at("on-roll"), asked = at("carers-asked"), carers = at("carers"), of = { children: onRoll ?? 0, recorded: carers ?? 0 };
  return (
    <>
      <Tally label="What is not known" items={[
        { count: <Count value={onRoll} />, label: "children on roll" }, { count: <Count value={at("nobody")} />, label: "nobody has mentioned this school year" },
        { count: <Count value={at("lacking.emotional")} />, label: "have no usable questionnaire about how they feel", href: "#collected" }, { count: <Count value={carers} />, label: "young carers are written down", href: "#expected" },
      ]} />
      <SuppressionNote />
      <Section id="nobody" title="Nobody has mentioned" note="No class review, no concern, no conversation this school year.">
        <DataTable caption="Mentioned this school year" columns={[{ label: "This school year" }, { label: "Children", num: true }]} rows={([["nobody", "Nobody has mentioned"], ["somebody", "Somebody has mentioned"]] as const).map(([row, words]) => ({ key: row, cells: [words, <Count key="n" value={at(row)} />] }))} />
        <p className="small quiet">The safeguarding leads and the SENCO of each school see who they are. Ask them what they will do about it.</p>
      </Section>
      <Section id="expected" title="Expected and recorded" note="How many young carers we would expect among so many children, and how many are written down.">
        {onRoll !== null && asked !== null && carers !== null
          ? <ExpectedAndRecorded asked={asked} onRoll={onRoll} against={carersAgainst(of, of)} rounded={rounded} />
          : <p className="prose">The number of young carers written down, or the number asked, is hidden here. It is between one and five, or would give such a number away. Somebody who knows the school could then tell who they are. The comparison stands on the page of the safeguarding leads and the SENCO.</p>}
      </Section>
      <Section id="collected" title="What was never collected" note="Unknown is never low.">
        <DataTable
          caption="Children with and without a usable answer" columns={[{ label: "Signal" }, { label: "Usable answer", num: true }, { label: "Lacking", num: true }, { label: "Usable, %", num: true }]}
          rows={EXPECTED_STRANDS.map((strand) => {
            const have = at(`with.${strand}`);
            return { key: strand, cells: [SIGNAL_WORDS[strand], <Count key="have" value={have} />, <Count key="lack" value={at(`lacking.${strand}`)} />, <Share key="share" part={have} whole={onRoll} />] };
          })}
        />
        <p className="small quiet">{EXPECTED_STRANDS.some((strand) => at(`with.${strand}`) === null) && "A line says c where one to five children stand on one side of it, or where it would give another line away. Somebody who knows the school could then tell who they are. "}A gap here is the system’s, not the child’s.</p>
      </Section>
    </>
  );
}
