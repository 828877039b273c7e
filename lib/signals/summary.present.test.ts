import { expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { marksSay, summarySentence, type SaidOfAttendance } from "./summary.present";

const NOTHING: SaidOfAttendance = {
  from: day("2026-09-01"), until: day("2027-03-05"), possible: null, attended: null, authorised: null, unauthorised: null, attendedShare: null, authorisedShare: null, unauthorisedShare: null,
};
it.each<[Partial<SaidOfAttendance>, string]>([
  [{ attendedShare: 0.913 }, "91.3% attended"],
  [{ possible: 230, attended: 210 }, "91.3% attended, 210 of 230 sessions"],
  [{ possible: 230, attended: 210, attendedShare: 0.9, authorisedShare: 0.065, unauthorised: 1 }, "90% attended, 210 of 230 sessions; 6.5% authorised absence; 1 session of unauthorised absence"],
  [{ attended: 210 }, "210 sessions attended"], [{ possible: 1 }, "1 possible session"], [{ possible: 0, attended: 0 }, "0 sessions attended"], [{ unauthorisedShare: 0 }, "0% unauthorised absence"],
])("%o", (said, words) => expect(summarySentence({ ...NOTHING, ...said })).toBe(`The school’s system says: ${words}, from 1 September 2026 to 5 March 2027 (summary).`));

it("the marks' own share has its denominator", () => expect(marksSay({ said: 0.978, counted: 0.8, possible: 260 })).toBe("The marks in Seen for the same days say 80%, of 260 sessions."));
