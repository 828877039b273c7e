import { SummaryList } from "@/components/ui/summary-list";
import type { CaseShown } from "@/lib/cases/load-case";
import { CLOSE_REASON_WORDS } from "@/lib/cases/present";
import { longDay } from "@/lib/kernel/calendar";

/** What was written for the closing, by whom, and who signed it off. */
export function ClosingWritten({ closing }: { readonly closing: NonNullable<CaseShown["closing"]> }) {
  const { reason, words, home, askedBy, askedOn, signedBy, closedOn, lookAgainOn, looked } = closing;
  return (
    <SummaryList items={[
      { term: "Why", is: CLOSE_REASON_WORDS[reason] }, { term: "How it stands", is: words || "not written yet" }, { term: "About home", is: home || "not written yet" },
      { term: "Asked by", is: `${askedBy}${askedOn ? `, ${longDay(askedOn)}` : ""}` },
      ...(signedBy && closedOn ? [{ term: "Signed off by", is: `${signedBy}, ${longDay(closedOn)}` }] : []), ...(lookAgainOn ? [{ term: "Look again on", is: longDay(lookAgainOn) }] : []),
      ...(looked ? [{ term: "Second look", is: `${looked.words} (${looked.by}, ${longDay(looked.on)})` }] : []),
    ]} />
  );
}
