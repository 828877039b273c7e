import { AttendanceSummaries } from "@/components/signals/attendance-summaries";
import { AttendanceWeeks } from "@/components/signals/attendance-weeks";
import { Strands } from "@/components/signals/strands";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Strengths } from "@/components/ui/story";
import { TextLink } from "@/components/ui/text-link";
import type { Noticed } from "@/lib/identification/child/load-noticed";
import { type Day, longDay } from "@/lib/kernel/calendar";
import { ChildFlags } from "./child-flags";
import { ChildHistory } from "./child-history";

/** What is strong: read before anything else is. */
export function ChildStrengths({ noticed, name }: { readonly noticed: Noticed; readonly name: string }) {
  const strengths = noticed.said.filter(({ observation, words }) => (observation === "strength" && words) || observation === "flourishing");
  return (
    <Section stacked id="strong" title="What is strong">
      {strengths.length > 0
        ? <Strengths items={strengths.slice(0, 8).map(({ key, on, by, words }) => ({ key, what: words ?? "Flourishing", by: `${by}, ${longDay(on)}` }))} />
        : <EmptyState title="Nobody has written down a strength yet.">Ask {name}, and ask whoever knows {name} best. Strengths come from the class review.</EmptyState>}
    </Section>
  );
}

/** Flags, signals in six strands, attendance by week with the day on which help began, and the line of time. */
export function ChildNoticed({ noticed, name, conversations, helpFrom }: { readonly noticed: Noticed; readonly name: string; readonly conversations: string | null; readonly helpFrom?: Day }) {
  const { rules, today } = noticed;
  return (
    <>
      <Section stacked id="flags" title={noticed.flags.length > 0 ? `Why ${name} was flagged` : "What the rules say today"} note={`${rules ? `Rules version ${rules.version} of ${rules.programme}, published ${longDay(rules.publishedOn)}. ` : ""}${noticed.flags.length === 0 ? "" : `These are reasons to talk, not a verdict. Every line can be read aloud to ${name} and the family.`}`}>
        <ChildFlags flags={noticed.flags} name={name} />
      </Section>
      <Section stacked id="signals" title="What was observed, in six strands" note={`As at ${longDay(today)}. What is missing is shown as missing: no data is not no need.`}><Strands strands={noticed.strands} conversations={conversations} />{noticed.mayDeclare && <p className="no-print mt-4"><TextLink href={`/children/${noticed.childId}/told`}>Write down what the school was told</TextLink></p>}</Section>
      <Section stacked id="attendance" title="Attendance this school year"><AttendanceWeeks weeks={noticed.weeks} today={today} helpFrom={helpFrom} /><AttendanceSummaries summaries={noticed.summaries} /></Section>
      <Section stacked id="history" title="What people said and decided" note="Newest first."><ChildHistory noticed={noticed} today={today} /></Section>
    </>
  );
}
