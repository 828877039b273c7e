import { EmptyState } from "@/components/ui/empty-state";
import { SummaryList } from "@/components/ui/summary-list";
import { subscaleSentence, ANSWERED_BY } from "@/lib/partnership/measures/present";
import type { Measure } from "@/lib/partnership/measures/measure.rules";

/** Each questionnaire with its scores, whose they are and what its licence allows. */
export function MeasuresDefined({ measures }: { readonly measures: readonly Measure[] }) {
  if (measures.length === 0) return <EmptyState title="None besides the SDQ.">Lines of another questionnaire are left out of a school’s file until it is defined here.</EmptyState>;
  return <SummaryList items={measures.map((measure) => ({ term: `${measure.instrument}, version ${measure.version}`, is: <Defined {...measure} /> }))} />;
}

function Defined({ name, respondents, subscales, source, sourceYear, licence }: Measure) {
  return (
    <ul className="fact-lines">
      <li>{name}. Answered by: {respondents.map((who) => ANSWERED_BY[who].toLowerCase()).join(", ")}.</li>
      {subscales.map((subscale) => <li key={subscale.name}>{subscale.name}: {subscaleSentence(subscale)}.</li>)}
      <li><small>{source}, {sourceYear}. {licence}</small></li>
    </ul>
  );
}
