import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { type Waits, waitsSentence } from "@/lib/identification/meeting/meeting.present";
import type { Day } from "@/lib/kernel/calendar";

type Held = { readonly schoolId: string; readonly schoolName: string | null; readonly openId: string | null; readonly waits: Waits; readonly last: Day | null };

/** To whoever leads meetings, where children wait or a meeting is open: how many, and when the last was. */
export function MeetingsOnToday({ meetings }: { readonly meetings: readonly Held[] }) {
  const shown = meetings.filter(({ openId, waits }) => openId !== null || waits.waiting > 0);
  if (shown.length === 0) return null;
  return (
    <Section id="meetings" title="Cohort meeting" note="Any day you sit down together.">
      {shown.map(({ schoolId, schoolName, openId, waits, last }) => (
        <p key={schoolId}>{schoolName && `${schoolName}. `}{openId ? "A meeting is open." : waitsSentence(waits, last)} <TextLink href={openId ? `/meetings/${openId}` : `/meetings?school=${schoolId}`}>{openId ? "Go on with the meeting" : "Open a meeting"}{schoolName && <span className="vh"> at {schoolName}</span>}</TextLink></p>
      ))}
    </Section>
  );
}
