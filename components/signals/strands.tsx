import { SummaryList } from "@/components/ui/summary-list";
import { longDay } from "@/lib/kernel/calendar";
import type { Signal, StrandSignals } from "@/lib/signals/present";
import { sourceWords } from "@/lib/signals/vocabulary";

const dates = ({ from, to }: Signal) => (from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`);

/** All six strands, each with what was observed, when and where it was read; what is missing stands dotted in its place. */
export function Strands({ strands }: { readonly strands: readonly StrandSignals[] }) {
  return <SummaryList items={strands.map((strand) => ({ term: strand.name, is: <Observed {...strand} /> }))} />;
}

function Observed({ signals, missing }: StrandSignals) {
  return (
    <ul className="fact-lines">
      {signals.map((signal, at) => <li key={at}>{signal.sentence} <small>{sourceWords(signal.source)}, {dates(signal)}</small></li>)}
      {(missing || signals.length === 0) && <li className="absent">{missing?.sentence ?? "Nothing is recorded here. That does not mean there is nothing."}</li>}
    </ul>
  );
}
