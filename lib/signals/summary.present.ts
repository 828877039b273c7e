// What a school's system says of a child's attendance, in a sentence: always said to be that, and no count of ours.
import { longDay } from "../kernel/calendar";
import { type Disagreement, shareSaid, type Summary } from "./summary.rules";
import { percent, plural } from "./vocabulary";

/** Counts are sessions, shares 0 to 1; null where the system said nothing. */
export type SaidOfAttendance = Summary & {
  readonly authorised: number | null; readonly unauthorised: number | null; readonly authorisedShare: number | null; readonly unauthorisedShare: number | null;
};

/** "The school’s system says: 91.3% attended, 210 of 230 sessions; 6.5% authorised absence, from 1 September 2026 to 5 March 2027 (summary)." */
export function summarySentence(said: SaidOfAttendance): string {
  const parts = [attendedPart(said), absentPart(said.authorised, said.authorisedShare, "authorised absence"), absentPart(said.unauthorised, said.unauthorisedShare, "unauthorised absence")].filter((part) => part !== null);
  return `The school’s system says: ${parts.join("; ")}, from ${longDay(said.from)} to ${longDay(said.until)} (summary).`;
}

/** "The marks in Seen for the same days say 80%, of 260 sessions." */
export const marksSay = ({ counted, possible }: Disagreement): string => `The marks in Seen for the same days say ${percent(counted)}, of ${plural(possible, "session")}.`;

function attendedPart(said: SaidOfAttendance): string | null {
  const { possible, attended } = said, share = shareSaid(said);
  const counts = attended !== null && possible !== null ? `${attended} of ${plural(possible, "session")}` : null;
  if (share !== null) return `${percent(share)} attended${counts ? `, ${counts}` : ""}`;
  if (attended !== null) return `${plural(attended, "session")} attended`;
  return possible === null ? null : `${plural(possible, "possible session")}`;
}

const absentPart = (count: number | null, share: number | null, what: string): string | null =>
  share !== null ? `${percent(share)} ${what}` : count !== null ? `${plural(count, "session")} of ${what}` : null;
