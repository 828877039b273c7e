import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DaySheet, OwnRequestFacts } from "@/components/commissioning/own-request";
import { RingWhenWorried } from "@/components/commissioning/ring-when-worried";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { ownLead } from "@/lib/commissioning/present";
import { readOwnRequest } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { theFrontDoor } from "../../door";
import { requireProvider } from "../../organisations";
import { accept, decline } from "./actions";

export const metadata: Metadata = { title: "A request" };

/** One place asked for: what an organisation may know of a child, and its answer. */
export default async function Request({ params }: { readonly params: Promise<{ readonly requestId: string }> }) {
  const [{ viewers }, { requestId }] = [await requireProvider(), await params];
  const [found, door] = [await ask(readOwnRequest, viewers, { requestId }, clock()), await theFrontDoor()];
  if (!found.ok || !found.value) notFound();
  const { sheet, ...request } = found.value;
  return (
    <>
      <PageHeader crumbs={[{ href: "/requests", label: "Requests" }]} title={`${request.firstName}, ${request.service}`} lead={ownLead(request)}
        help="Read what is asked, and say yes or no. After a yes, you keep a register of each session. On the day you also see the full name and whom to ring; a day later that is gone." />
      {request.state === "requested" && (
        <Section id="answer" title="Your answer" note="The link worker is told at once.">
          <Form action={accept} id="accept" submit="Accept this request" hidden={{ requestId }} />
          <details><summary>We cannot offer this</summary>
            <Form action={decline} id="decline" submit="Decline this request" plain hidden={{ requestId }}><TextArea name="words" label="Why, and what might help instead" hint="The link worker reads this, and looks for something else." rows={3} /></Form>
          </details>
        </Section>
      )}
      {request.state === "accepted" && <Section id="day" title="On the day" note="Full name, emergency contact, medical and access needs, who may collect."><DaySheet sheet={sheet} request={request} /></Section>}
      <Section id="asked" title="What you were asked"><OwnRequestFacts request={request} />{request.state === "accepted" && <p><TextLink href={`/registers/${request.serviceId}`}>The register of {request.service}</TextLink></p>}</Section>
      <RingWhenWorried door={door} />
    </>
  );
}
