import { marksSay, type SaidOfAttendance, summarySentence } from "@/lib/signals/summary.present";
import type { Disagreement } from "@/lib/signals/summary.rules";

type Said = SaidOfAttendance & { /** Where the marks say something else. */ readonly unlike: Disagreement | null };

/** What the school's own system says of a child's attendance, beside what Seen counts from the marks. */
export function AttendanceSummaries({ summaries }: { readonly summaries: readonly Said[] }) {
  if (summaries.length === 0) return null;
  return (
    <div className="prose mt-4">
      {summaries.map((said) => <p key={`${said.from} ${said.until}`}>{summarySentence(said)}{said.unlike && ` ${marksSay(said.unlike)}`}</p>)}
      <p className="hint">A summary is kept as the school’s system said it, and no rule reads it: the rules go by the marks. Where the two differ, ask the school office which is right.</p>
    </div>
  );
}
