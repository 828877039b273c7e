import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import { ask } from "@/lib/doorway/ask";
import { meetings } from "@/lib/identification/meeting/queries";

/** The cohort meetings of the schools where this person leads them: which is open, how many children wait for the next, and when the last was held. */
export async function meetingsOf(viewers: readonly Viewer[], now: Date) {
  const schools = [...new Set(viewers.flatMap((viewer) => viewer.schoolIds.filter((schoolId) => decide(viewer, "meeting:lead", { schoolId }).yes)))];
  const found = (await Promise.all(schools.map((schoolId) => ask(meetings, viewers, { schoolId }, now)))).flatMap((held) => (held.ok ? [held.value] : []));
  return found.map(({ schoolId, schoolName, open, ended, waits }) => ({ schoolId, schoolName: found.length > 1 ? schoolName : null, openId: open?.meetingId ?? null, waits, last: ended[0]?.heldOn ?? null }));
}
