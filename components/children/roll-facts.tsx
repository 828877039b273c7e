import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import type { ChildRecord } from "@/lib/children/child-record";
import { rollLines } from "@/lib/children/present";
import { type Day, longDay } from "@/lib/kernel/calendar";

/** What the school's own system says; nothing of it is added to anything. */
export function RollFacts({ child, today }: { readonly child: ChildRecord; readonly today: Day }) {
  const { detail, legalName, name, admittedOn } = child;
  if (!detail) return null;
  return (
    <Section stacked id="roll" title="What the roll says" note={`From ${child.schoolName}’s own file. None of it raises a flag by itself but a declared young carer.`}>
      <SummaryList tight items={[
        ...(legalName === name ? [] : [{ term: "Legal name", is: legalName }]),
        { term: "Born", is: longDay(detail.bornOn) }, { term: "UPN", is: detail.upn }, { term: "Joined the school", is: admittedOn ? longDay(admittedOn) : "not recorded" },
        ...rollLines(detail, today),
      ]} />
    </Section>
  );
}
