// Whose move it is, for an organisation: a request that waits comes before a register to keep.
import { lateBy } from "@/lib/identification/review.present";
import { type Day, spokenDay } from "@/lib/kernel/calendar";
import { counted } from "@/lib/kernel/counted";

type Asked = { readonly requestId: string; readonly firstName: string; readonly state: string; readonly answerBy: Day };
type Register = { readonly href: string; readonly who: string; readonly dueOn: Day };
export type Move = { readonly says: string; readonly act?: { readonly href: string; readonly words: string; readonly of: string } };

/** What an organisation does first: the request due soonest, else the latest register to keep: it is remembered best. */
export function firstOfDay(requests: readonly Asked[], registers: readonly Register[], today: Day): Move {
  const [request, ...others] = requests.filter(({ state }) => state === "requested").sort((a, b) => (a.answerBy < b.answerBy ? -1 : 1));
  const [register] = [...registers].sort((a, b) => (a.dueOn > b.dueOn ? -1 : 1)), keep = registers.length === 0 ? "" : ` ${counted(registers.length, "register")} ${registers.length === 1 ? "is" : "are"} still to keep.`;
  if (request) {
    const late = lateBy(request.answerBy, today), first = late ? `is ${late}` : `is due by ${spokenDay(request.answerBy)}`;
    return { says: `${counted(others.length + 1, "request")} ${others.length === 0 ? "waits" : "wait"} for your answer; ${others.length === 0 ? "it" : "the first"} ${first}.${keep}`, act: { href: `/requests/${request.requestId}`, words: "Answer the request", of: request.firstName } };
  }
  if (register) return { says: `No request waits.${keep}`, act: { href: register.href, words: register.dueOn === today ? "Keep today’s register" : `Keep the register of ${spokenDay(register.dueOn)}`, of: register.who } };
  return { says: requests.length === 0 ? "You need do nothing today." : "No request waits, and every register is kept." };
}
