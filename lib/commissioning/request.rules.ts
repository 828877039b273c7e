// What may be asked of a service, and how a request goes on. Sums are whole pence.
import type { Day } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";
import { mayGo } from "../kernel/transition";
import { delivered, type Entry } from "./sessions.rules";
import { REQUEST_TRANSITIONS } from "./transitions.rules";
import type { RequestState } from "./vocabulary";

type Asked = {
  readonly caseState: string; readonly schoolId: string;
  /** The state of the plan the goal stands in; null where the case has no such goal. */
  readonly planState: string | null;
  readonly service: { readonly offered: boolean; readonly pricePence: number };
  readonly pot: { readonly schoolId: string | null; readonly fromOn: Day; readonly untilOn: Day };
  readonly sessions: number; readonly firstSessionOn: Day;
};
export type MakeRefusal = "case-not-open" | "goal-not-agreed" | "not-offered" | "pot-elsewhere" | "pot-not-open" | "already-past";

/** What the request would hold, in pence, or why it cannot be made; whether the pot has as much is asked of the pot itself. */
export function toHold(asked: Asked, today: Day): Result<number, MakeRefusal> {
  if (asked.caseState !== "open") return no("case-not-open");
  if (asked.planState !== "agreed") return no("goal-not-agreed");
  if (!asked.service.offered) return no("not-offered");
  if (asked.pot.schoolId !== null && asked.pot.schoolId !== asked.schoolId) return no("pot-elsewhere");
  if (today < asked.pot.fromOn || today > asked.pot.untilOn) return no("pot-not-open");
  if (asked.firstSessionOn < today) return no("already-past");
  return yes(asked.sessions * asked.service.pricePence);
}

/** Pence that stay held once a request has gone to `to`: all of it while it lives, what was delivered once it has ended, nothing after a no. */
export function heldAfter(to: RequestState, request: { readonly sessionsPlanned: number; readonly pricePence: number }, entries: readonly Pick<Entry, "mark">[]): number {
  if (to === "requested" || to === "accepted") return request.sessionsPlanned * request.pricePence;
  return to === "declined" ? 0 : delivered(entries) * request.pricePence;
}

/** Whether a request in that state goes there, by the table of states. */
export const goesTo = (from: RequestState, to: RequestState): Result<RequestState, "moved-on"> => (mayGo<RequestState>(REQUEST_TRANSITIONS, from, to) ? yes(to) : no("moved-on"));
