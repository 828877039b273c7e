import { EvidenceList } from "@/components/ui/evidence-list";
import { longDay } from "@/lib/kernel/calendar";
import type { Signal, StrandSignals } from "@/lib/signals/present";

const dates = ({ from, to }: Signal) => (from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`);

/** All six strands, each with what was observed, when and where it was read; what is missing stands dotted in its place. */
export function Strands({ strands }: { readonly strands: readonly StrandSignals[] }) {
  return (
    <div className="strands">
      {strands.map(({ strand, name, signals, missing }) => (
        <section key={strand} aria-labelledby={`strand-${strand}`}>
          <h3 id={`strand-${strand}`}>{name}</h3>
          <EvidenceList items={[
            ...signals.map((signal, at) => ({ key: `${at}`, strand: signal.source, fact: signal.sentence, details: [{ term: "Dates", is: dates(signal) }] })),
            ...(missing ? [{ key: "missing", strand: "What we do not know", fact: missing.sentence, absent: true }] : []),
            ...(signals.length === 0 && !missing ? [{ key: "nothing", strand: "What we do not know", fact: "Nothing recorded here. That does not mean there is nothing.", absent: true }] : []),
          ]} />
        </section>
      ))}
    </div>
  );
}
