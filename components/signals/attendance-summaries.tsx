import { type SaidOfAttendance, summarySentence } from "@/lib/signals/summary.present";

/** What the school's own system says of a child's attendance, beside what Seen counts from the marks. */
export function AttendanceSummaries({ summaries }: { readonly summaries: readonly SaidOfAttendance[] }) {
  if (summaries.length === 0) return null;
  return (
    <div className="prose mt-4">
      {summaries.map((said) => <p key={`${said.from} ${said.until}`}>{summarySentence(said)}</p>)}
      <p className="hint">A summary is kept as it was sent. No rule reads it: the rules go by the marks.</p>
    </div>
  );
}
