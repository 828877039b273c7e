// No case closes in silence: reason, words, home, a second person, and a second look six months on.
import { addDays, type Day, weekday } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import { mayGo } from "../kernel/transition";
import { CASE_TRANSITIONS } from "./transitions.rules";
import type { ApproachState, CaseState } from "./vocabulary";

export type Closing = {
  readonly state: CaseState; readonly version: number; readonly approachState: ApproachState;
  readonly askedToCloseById: string | null; readonly closeWords: string | null; readonly homeAsked: string | null;
};
type Stale = "changed-meanwhile";
const fresh = (standing: Closing, version: number): Result<null, Stale> => (standing.version === version ? yes(null) : no("changed-meanwhile"));

/** What the family's own stop left to be written: without it nobody signs off. */
export const isWritten = ({ closeWords, homeAsked }: Pick<Closing, "closeWords" | "homeAsked">): boolean => Boolean(closeWords?.trim() && homeAsked?.trim());
/** Everything voluntary rests on the family's yes: without it a case neither stays nor opens. */
const yesStands = ({ approachState }: Closing): boolean => approachState === "agreed";

export type AskRefusal = Stale | "closed-already";
/** A case that is closing may be written anew, by whoever then asks. */
export function canAskToClose(standing: Closing, version: number): Result<null, AskRefusal> {
  const current = fresh(standing, version);
  if (!current.ok) return current;
  return standing.state === "closing" || mayGo(CASE_TRANSITIONS, standing.state, "closing") ? yes(null) : no("closed-already");
}

export type SignOffRefusal = Stale | "not-closing" | "not-written-yet" | "a-second-person";
export function canSignOff(standing: Closing, version: number, signerId: string): Result<null, SignOffRefusal> {
  const current = fresh(standing, version);
  if (!current.ok) return current;
  if (!mayGo(CASE_TRANSITIONS, standing.state, "closed")) return no("not-closing");
  if (!isWritten(standing)) return no("not-written-yet");
  return standing.askedToCloseById === signerId ? no("a-second-person") : yes(null);
}

export type KeepOpenRefusal = Stale | "not-closing" | "no-yes-stands";
export function canKeepOpen(standing: Closing, version: number): Result<null, KeepOpenRefusal> {
  const current = fresh(standing, version);
  if (!current.ok) return current;
  if (standing.state !== "closing") return no("not-closing");
  return yesStands(standing) ? yes(null) : no("no-yes-stands");
}

export type SecondLookRefusal = Stale | "not-closed" | "no-yes-stands";
export function canLookAgain(standing: Closing, version: number, found: "still-fine" | "open-again"): Result<CaseState, SecondLookRefusal> {
  const current = fresh(standing, version), to: CaseState = found === "still-fine" ? "looked-again" : "open";
  if (!current.ok) return current;
  if (standing.state !== "closed" || !mayGo(CASE_TRANSITIONS, standing.state, to)) return no("not-closed");
  return to === "open" && !yesStands(standing) ? no("no-yes-stands") : yes(to);
}

const LAST_OF = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Six calendar months later, the month's last day where it is shorter, moved on to a Monday from a weekend. */
export function lookAgainDay(closedOn: Day): Day {
  const [year, month, date] = closedOn.split("-").map(Number) as [number, number, number];
  const at = month + 5, then = year + Math.floor(at / 12), index = at % 12;
  const leap = then % 4 === 0 && (then % 100 !== 0 || then % 400 === 0);
  const last = index === 1 && leap ? 29 : LAST_OF[index]!;
  const on = `${then}-${String(index + 1).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}` as Day;
  return weekday(on) <= 5 ? on : addDays(on, 8 - weekday(on));
}
