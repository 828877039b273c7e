import { EvidenceList } from "@/components/ui/evidence-list";
import { longDay } from "@/lib/kernel/calendar";
import type { Signal, StrandSignals } from "@/lib/signals/present";

const dates = ({ from, to }: Signal) => (from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`);

/** All six strands, each with what was observed, when and where it was read; what is missing stands dotted in its place. */
export function Strands({ strands }: { readonly strands: readonly StrandSignals[] }) {
  return (
    <EvidenceList items={strands.flatMap(({ strand, name, signals, missing }) => [
      ...signals.map((signal, at) => ({ key: `${strand} ${at}`, strand: name, fact: signal.sentence, details: [{ term: "Source", is: `${signal.source}, ${dates(signal)}` }] })),
      ...(missing || signals.length === 0
        ? [{ key: `${strand} missing`, strand: `${name}: what we do not know`, fact: missing?.sentence ?? "Nothing is recorded here. That does not mean there is nothing.", absent: true }]
        : []),
    ])} />
  );
}
