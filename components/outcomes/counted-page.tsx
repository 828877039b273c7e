import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { Count, SuppressionNote } from "@/components/ui/suppressed";
import { Tally } from "@/components/ui/tally";
import { keyOf } from "@/lib/outcomes/keys.rules";
import { DECISION_ROWS } from "@/lib/outcomes/counts.vocabulary";
import { DECISION_WORDS, REGRESSION } from "@/lib/outcomes/present";
import { type At, FamiliesTable, GroupsTable, JourneyTable, SessionBars, StrandsTable } from "./counted-tables";

type Counts = Readonly<Record<string, number | null>>;
type Props = { readonly counts: Counts; readonly rounded: boolean };

/** The released numbers, in one layout for those who lead a school and for those who see all schools together. */
export function CountedPage({ counts, rounded }: Props) {
  if (Object.keys(counts).length === 0) return <EmptyState title="Nothing has been counted yet.">The numbers stand here once the first file has landed, or the first family has been asked. A school’s data manager sends the first file under Imports.</EmptyState>;
  const at: At = (part, row, column) => counts[keyOf(part, row, column)] ?? null;
  const children = Object.entries(counts).filter(([key]) => /^(families|journey|strands|for-whom) /.test(key)), hidden = children.filter(([, value]) => value === null).length;
  return (
    <>
      <Tally label="Who is counted" items={[
        { count: <Count value={at("families", "asked", "children")} />, label: "families were asked", href: "#families" },
        { count: <Count value={at("families", "yes", "children")} />, label: "said yes", href: "#families" },
        { count: <Count value={at("journey", "measured", "children")} />, label: "children rated their goals again", href: "#journey" },
        { count: <Count value={at("journey", "moved", "children")} />, label: "of them are higher than they began", href: "#journey" },
      ]} />
      <SuppressionNote />
      {hidden > children.length / 2 && (
        <Notice title="Most numbers are hidden, because few children are counted.">
          <p>Where a number stands for one to five children, somebody who knows the school could tell who they are, and sometimes from the number beside it. More will show as more children are supported. Whoever works with a child sees that child’s own change on the case.</p>
        </Notice>
      )}
      <Section id="first" title="Read this first">
        <div className="prose">
          <p><b>{REGRESSION}</b> Children are chosen when things are at their hardest, so the next measurement tends to be better, with or without help. There is no comparison group yet: these numbers say what changed, not what made it change.</p>
          <p className="quiet small">A child who was not measured again is in no percentage. Insight, such as looking after someone at home, seldom ends, and is not counted as mended because a year has passed.</p>
        </div>
      </Section>
      <Section id="families" title="Families" note="Each once, by their latest answer."><FamiliesTable at={at} /></Section>
      <Section id="journey" title="The way through" note="Of the children whose family said yes."><JourneyTable at={at} /></Section>
      <Section id="strands" title="Rules met at the start, and now" note="Published rules, met on the day of the family’s yes. A child may stand in several rows."><StrandsTable at={at} /></Section>
      <Section id="for-whom" title="For whom" note="Fixed groups. No free filters, so that nobody can be worked out."><GroupsTable at={at} /></Section>
      <Section id="sessions" title="Planned against delivered" note="All services that were accepted, with sessions still to come.">
        <SessionBars at={at} />
        <p className="small quiet">A plan that was not delivered is not a child who did not improve. Hidden where one to five children stand behind the sessions.</p>
      </Section>
      {!rounded && (
        <Section id="decisions" title="Decisions that wait" note="Decisions, not children: none is hidden.">
          <DataTable caption="Decisions past their day" columns={[{ label: "What waits" }, { label: "How many", num: true }]} rows={DECISION_ROWS.map((row) => ({ key: row, cells: [DECISION_WORDS[row], <Count key="n" value={at("decisions", row, "waiting")} />] }))} />
        </Section>
      )}
      <Section id="from" title="Where it comes from">
        <SummaryList tight items={[
          { term: "Start", is: "what the rules found and what was measured, frozen on the day of the family’s yes; nobody can edit it" },
          { term: "Goals", is: "each child’s own rating, 0 to 10; higher means the average of their goals is higher than it was when the plan was agreed" },
          { term: "Now", is: "the flags that stand today; feelings, friends, learning and class review count only if they were measured again" },
          { term: "Left out", is: "children whose support only the safeguarding lead may know of" },
          { term: "Numbers", is: rounded ? "all schools together, to the nearest five, so that totals need not add up" : "exact where they are shown" },
        ]} />
      </Section>
    </>
  );
}
