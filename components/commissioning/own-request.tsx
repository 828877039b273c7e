import { SummaryList } from "@/components/ui/summary-list";
import { Notice } from "@/components/ui/notice";
import type { OwnRequest } from "@/lib/commissioning/load-own";
import { priceWords, sessionsWords } from "@/lib/commissioning/present";
import { longDay } from "@/lib/kernel/calendar";

/** Everything an organisation reads of a child outside the day of a session. */
export function OwnRequestFacts({ request }: { readonly request: OwnRequest }) {
  return (
    <SummaryList items={[
      { term: "First name", is: request.firstName },
      ...(request.whatHelps ? [{ term: "What helps", is: request.whatHelps }] : []),
      ...(request.contactRoute ? [{ term: "How the family agreed to be reached", is: request.contactRoute }] : []),
      { term: "Sessions", is: `${sessionsWords(request.planned)}, the first on ${longDay(request.firstSessionOn)}; ${request.delivered} so far` },
      { term: "Price", is: priceWords(request.planned, request.pricePence) },
      { term: "Asked by", is: `${request.askedBy}, ${longDay(request.askedOn)}` },
      ...(request.endWords ? [{ term: request.state === "finished" ? "How it went" : "What you wrote", is: request.endWords }] : []),
    ]} />
  );
}

type Sheet = { readonly fullName: string; readonly emergencyContact: string; readonly medicalAndAccess: string; readonly mayCollect: string };

/** The sheet for the day of a session, or when it will be there. */
export function DaySheet({ sheet, request }: { readonly sheet: Sheet | null; readonly request: OwnRequest }) {
  if (!sheet) {
    return <p>{request.nextSessionOn ? `It opens on ${longDay(request.nextSessionOn)}, the day of the next session, and closes 24 hours after that day.` : "It opens on the day of a session and closes 24 hours after that day. No session is ahead."}</p>;
  }
  return (
    <>
      <Notice kind="info"><p>This closes 24 hours after the day of the session. That you opened it is recorded. Please do not copy it.</p></Notice>
      <SummaryList items={[{ term: "Full name", is: sheet.fullName }, { term: "In an emergency, ring", is: sheet.emergencyContact }, { term: "Medical and access needs", is: sheet.medicalAndAccess }, { term: "Who may collect", is: sheet.mayCollect }]} />
    </>
  );
}
