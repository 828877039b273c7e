import { Form } from "@/components/ui/form";
import { TextArea } from "@/components/ui/field";
import { PlannedBars } from "@/components/ui/planned-bar";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import type { RequestShown } from "@/lib/commissioning/load-requests";
import { pounds } from "@/lib/commissioning/money.rules";
import { MARK_WORDS, nameApart, priceWords, requestStory } from "@/lib/commissioning/present";
import type { FormState } from "@/lib/doorway/form-state";
import { longDay, shortDay } from "@/lib/kernel/calendar";

type Act = (before: FormState<{ requestId: string }>, form: FormData) => Promise<FormState<{ requestId: string }>>;
type Props = { readonly requests: readonly RequestShown[]; readonly mayEnd: boolean; readonly withdraw: Act; readonly finish: Act };

/** What was asked for a child: whose move it is, what was planned and delivered, and what the organisation reads. */
export function CaseRequests({ requests, mayEnd, withdraw, finish }: Props) {
  const nameOf = nameApart(requests);
  const running = requests.filter(({ state, entries }) => state === "accepted" || entries.length > 0);
  return (
    <>
      {running.length > 0 && <PlannedBars caption="Sessions planned, delivered, and with the child there" rows={running.map((request) => ({ key: request.requestId, label: nameOf(request), planned: request.planned, delivered: request.delivered, there: request.there }))} />}
      {requests.map((request, at) => (
        <Section key={request.requestId} id={`request-${request.requestId}`} title={<>{request.service}<span className="vh">, {request.organisation}, request {requests.length - at} of {requests.length}</span></>} note={`${nameOf(request) === request.service ? "" : `From ${longDay(request.firstSessionOn)}, `}${request.organisation}`}>
          <p>{requestStory(request)}</p>
          <SummaryList tight items={[
            { term: "For the goal", is: `“${request.goal}”` }, { term: "Where and when", is: `${request.times}, ${request.place}; first on ${longDay(request.firstSessionOn)}` },
            { term: "Their phone", is: request.organisationPhone ?? "not recorded" },
            { term: "Price", is: `${priceWords(request.planned, request.pricePence)}, from ${request.pot}` }, { term: "Held now", is: `${pounds(request.heldPence)}, of which ${pounds(request.deliveredPence)} delivered` },
            { term: "They read", is: <>{request.shared.firstName}. {request.shared.whatHelps} <span className="quiet">Contact: {request.shared.contactRoute}</span></> },
          ]} />
          {request.entries.length > 0 && (
            <details><summary>Each session as their register says</summary><ul className="lines">{request.entries.map(({ heldOn, mark, words }) => <li key={heldOn}>{shortDay(heldOn)}: {MARK_WORDS[mark]}{words && `. “${words}”`}</li>)}</ul></details>
          )}
          {mayEnd && <Ending request={request} withdraw={withdraw} finish={finish} />}
        </Section>
      ))}
    </>
  );
}

function Ending({ request: { requestId, state, organisation }, withdraw, finish }: { readonly request: RequestShown; readonly withdraw: Act; readonly finish: Act }) {
  return (
    <>
      {state === "accepted" && (
        <details><summary>The sessions are over: say how it went</summary>
          <Form action={finish} id={`finish-${requestId}`} submit="Finish this service" plain hidden={{ requestId }}>
            <TextArea name="words" label="How it went" hint={`${organisation} reads this. What was not delivered goes back to the pot.`} rows={3} />
          </Form>
        </details>
      )}
      {(state === "requested" || state === "accepted") && (
        <details><summary>Withdraw this request</summary>
          <Form action={withdraw} id={`withdraw-${requestId}`} submit="Withdraw this request" plain hidden={{ requestId }}>
            <TextArea name="words" label="Why" hint={`Those who work on this case read this. ${organisation} reads only that it was withdrawn.`} rows={2} />
          </Form>
        </details>
      )}
    </>
  );
}
