import { TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import type { OwnRequest } from "@/lib/commissioning/load-own";
import { sessionsWords, STATE_WORDS } from "@/lib/commissioning/present";
import { longDay, shortDay } from "@/lib/kernel/calendar";

const used = ({ delivered, planned }: OwnRequest): boolean => delivered >= planned;

function sessionsSentence(request: OwnRequest): string {
  const { delivered, planned, state, askedBy } = request, from = `from ${longDay(request.firstSessionOn)}`;
  if (state !== "accepted") return `${delivered} of ${sessionsWords(planned)}, ${from}: ${STATE_WORDS[state]}.`;
  return used(request) ? `All ${sessionsWords(planned)} ${from} are used. ${askedBy} says how it went, or asks for more.` : `${delivered} of ${sessionsWords(planned)} so far, ${from}.`;
}

/** Requests to an organisation, one a line: by first name, with the day that matters next. */
export function OwnRequests({ requests }: { readonly requests: readonly OwnRequest[] }) {
  return (
    <TaskList tasks={requests.map((request) => ({
      key: request.requestId, when: request.state === "requested" ? `Answer by ${shortDay(request.answerBy)}` : request.endedOn ? `Ended ${shortDay(request.endedOn)}` : used(request) ? "No session ahead" : request.nextSessionOn ? `Next ${shortDay(request.nextSessionOn)}` : "Running",
      who: request.firstName, what: request.service,
      why: request.state === "requested" ? `${sessionsWords(request.planned)} from ${longDay(request.firstSessionOn)}. Asked by ${request.askedBy} on ${longDay(request.askedOn)}.` : sessionsSentence(request),
      act: <TextLink href={`/requests/${request.requestId}`}>{request.state === "requested" ? "Answer this request" : "Open this request"}<span className="vh"> for {request.firstName}</span></TextLink>,
    }))} />
  );
}
