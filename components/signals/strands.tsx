import { SummaryList } from "@/components/ui/summary-list";
import { observedTogether } from "@/lib/signals/observed/parts.present";
import type { StrandSignals } from "@/lib/signals/present";

/** All six strands, each with what was observed, when and where it was read; what is missing stands dotted in its place. Conversations are counted, never compared. */
export function Strands({ strands, conversations }: { readonly strands: readonly StrandSignals[]; readonly conversations: string | null }) {
  return <SummaryList items={[...strands.map((strand) => ({ term: strand.name, is: <Observed {...strand} /> })), ...(conversations ? [{ term: "Conversations", is: conversations }] : [])]} />;
}

function Observed({ signals, missing }: StrandSignals) {
  return (
    <ul className="fact-lines">
      {observedTogether(signals).map(({ sentence, scores, where }, at) => <li key={at}>{sentence}{scores.length > 0 && <ul className="scores">{scores.map((score) => <li key={score}>{score}</li>)}</ul>} <small>{where}</small></li>)}
      {(missing || signals.length === 0) && <li className="absent">{missing?.sentence ?? "Nothing is recorded here. That does not mean there is nothing."}</li>}
    </ul>
  );
}
