// What waits for somebody once a service was asked: whose move it is, and the day by which.
import { addDays, addWeekdays, shortDay, type Day } from "../kernel/calendar";
import { sessionsWords } from "./present";
import { delivered, sessionDays, type Entry } from "./sessions.rules";
import type { RequestState } from "./vocabulary";

/** One thing that is a person's move; `who` is the child as the reader may call them. */
export type WaitingItem = { readonly key: string; readonly dueOn: Day; readonly who: string; readonly what: string; readonly why?: string; readonly href: string; readonly linkText: string; /** Whom it shows, where it shows one child. */ readonly of?: OfChild };
export type OfChild = { readonly childId: string; readonly schoolId: string };
type Followed = {
  readonly requestId: string; readonly caseId: string; readonly of: OfChild; readonly child: string; readonly state: RequestState; readonly organisation: string; readonly service: string;
  readonly answerBy: Day; readonly endedOn: Day | null; readonly sessionsPlanned: number; readonly firstSessionOn: Day; readonly entries: readonly Entry[];
  /** The last day somebody spoke with child or family. */
  readonly lastContactOn: Day | null;
};
const SHOWN_DAYS = 14;

/** What a request asks of those who made it: a missed session, a no, an answer that is late, sessions that are used up. Shown for 14 days. */
export function toFollow(request: Followed, today: Day): readonly WaitingItem[] {
  const { requestId, caseId, child, organisation, service } = request, href = `/cases/${caseId}/services`, recent = (on: Day) => on >= addDays(today, -SHOWN_DAYS);
  const item = (about: string, dueOn: Day, what: string, why: string, linkText: string): WaitingItem => ({ key: `${requestId}-${about}`, of: request.of, dueOn, who: child, what, why, href, linkText });
  const missed = request.entries.findLast(({ mark, heldOn }) => mark === "not-here" && recent(heldOn));
  const last = request.entries.findLast(({ mark }) => mark !== "did-not-run");
  return [
    ...(missed && (request.lastContactOn ?? "") < missed.heldOn ? [item("missed", addWeekdays(missed.heldOn, 1), `missed the session ${missed.heldOn === addDays(today, -1) ? "yesterday" : `on ${shortDay(missed.heldOn)}`}`, `${service}, ${organisation}. Nobody has spoken with them since.`, "See the sessions")] : []),
    ...(request.state === "declined" && request.endedOn && recent(request.endedOn) ? [item("declined", addDays(request.endedOn, 7), `${organisation} said no`, `${service}. Look for something else, or say what could not be found.`, "Choose another service")] : []),
    ...(request.state === "requested" && request.answerBy < today ? [item("unanswered", request.answerBy, `${organisation} has not answered`, `${service}. Ring them, or withdraw the request.`, "See the request")] : []),
    ...(request.state === "accepted" && last && delivered(request.entries) >= request.sessionsPlanned ? [item("used-up", addDays(last.heldOn, 7), `all ${sessionsWords(request.sessionsPlanned)} are used`, `${service}. Ask the child how it went, and tell ${organisation}.`, "Say how it went")] : []),
  ];
}

type Own = { readonly requestId: string; readonly of: OfChild; readonly serviceId: string; readonly service: string; readonly firstName: string; readonly state: RequestState; readonly answerBy: Day; readonly firstSessionOn: Day; readonly planned: number; readonly entries: readonly Entry[] };

/** What waits for an organisation: requests to answer, and registers of today and of days gone by that nobody has kept; one item a register. */
export function forTheOrganisation(requests: readonly Own[], today: Day): readonly WaitingItem[] {
  const toAnswer = requests.filter(({ state }) => state === "requested").map(({ requestId, of, answerBy, firstName, service }): WaitingItem =>
    ({ key: requestId, of, dueOn: answerBy, who: firstName, what: `a place in ${service} is asked for`, href: `/requests/${requestId}`, linkText: "Answer this request" }));
  const registers = registersToKeep(requests, today).map(({ serviceId, service, on, children }): WaitingItem => ({
    key: `${serviceId}-${on}`, dueOn: on, who: service, what: on === today ? "today’s register" : `the register of ${shortDay(on)}`, why: children === 1 ? "1 child." : `${children} children.`,
    href: `/registers/${serviceId}?on=${on}`, linkText: "Keep the register",
  }));
  return [...toAnswer, ...registers];
}

/** Session days up to today that no register was kept for, by service, the latest first. */
export function registersToKeep(requests: readonly Own[], today: Day): readonly { readonly serviceId: string; readonly service: string; readonly on: Day; readonly children: number }[] {
  const open = requests.filter(({ state }) => state === "accepted").flatMap((request) =>
    sessionDays({ firstSessionOn: request.firstSessionOn, sessionsPlanned: request.planned }, request.entries)
      .filter((on) => on <= today && delivered(request.entries) < request.planned && !request.entries.some(({ heldOn }) => heldOn === on))
      .map((on) => ({ serviceId: request.serviceId, service: request.service, on })));
  const keys = [...new Set(open.map(({ serviceId, on }) => `${on} ${serviceId}`))].sort().reverse();
  return keys.map((key) => {
    const same = open.filter(({ serviceId, on }) => `${on} ${serviceId}` === key);
    return { ...same[0]!, children: same.length };
  });
}

/** The children that rows show, each once: a reading leaves one line for each. */
export const childrenShown = (rows: readonly { readonly of?: OfChild | undefined }[]): readonly OfChild[] => [...new Map(rows.flatMap(({ of }) => (of ? [[of.childId, of] as const] : []))).values()];
