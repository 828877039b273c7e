import type { Day } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";
import { delivered, type Entry } from "./sessions.rules";
import type { EntryMark, RequestState } from "./vocabulary";

export type OnRegister = { readonly requestId: string; readonly state: RequestState; readonly firstSessionOn: Day; readonly sessionsPlanned: number; readonly entries: readonly Entry[] };
export type Marked = { readonly requestId: string; readonly mark: EntryMark };
export type RegisterRefusal = "not-yet" | "nobody-marked" | "not-on-this-register" | "all-sessions-used";

/** Whose names stand on a day's register: accepted, begun by then, and with a session left or marked on that day already. */
export const onRegister = (request: OnRegister, on: Day): boolean =>
  request.state === "accepted" && request.firstSessionOn <= on && (hasOneLeft(request, on) || request.entries.some(({ heldOn }) => heldOn === on));

const hasOneLeft = (request: OnRegister, on: Day) => delivered(request.entries.filter(({ heldOn }) => heldOn !== on)) < request.sessionsPlanned;

/** The marks to keep for that day; one that would go beyond what was planned, or lies ahead, refuses them all. */
export function toKeep(requests: readonly OnRegister[], marked: readonly Marked[], on: Day, today: Day): Result<readonly Marked[], RegisterRefusal> {
  if (on > today) return no("not-yet");
  if (marked.length === 0) return no("nobody-marked");
  for (const { requestId, mark } of marked) {
    const request = requests.find((one) => one.requestId === requestId);
    if (!request || request.state !== "accepted" || request.firstSessionOn > on) return no("not-on-this-register");
    if (mark !== "did-not-run" && !hasOneLeft(request, on)) return no("all-sessions-used");
  }
  return yes(marked);
}
