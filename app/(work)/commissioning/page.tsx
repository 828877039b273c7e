import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PotsTable } from "@/components/commissioning/pots-table";
import { ReachOrganisation, ServicesList } from "@/components/commissioning/services-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { STRAND_WORDS } from "@/lib/commissioning/present";
import { directory, pots } from "@/lib/commissioning/queries";
import { SERVICE_STRANDS } from "@/lib/commissioning/vocabulary";
import { ask, askEach } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../nav";

export const metadata: Metadata = { title: "Services" };
type Asked = { readonly strand?: (typeof SERVICE_STRANDS)[number] };

/** What local organisations offer, and the pots that pay for it. */
export default async function Services({ searchParams }: { readonly searchParams: Promise<Asked> }) {
  const [viewers, { strand }, now] = [await requireViewers(), await searchParams, clock()];
  const found = await ask(directory, viewers, { strand }, now);
  if (!found.ok) notFound();
  const { organisations, shown, of } = found.value, [services, keeps, potted] = [may(viewers, "service:manage", () => ({})), may(viewers, "organisation:manage", () => ({})), may(viewers, "pot:manage", () => ({}))];
  const standing = [...new Map((await askEach(pots, viewers, {}, now)).flat().map((pot) => [pot.potId, pot])).values()];
  const listed = organisations.filter((one) => one.services.length > 0 || (keeps && !strand));
  return (
    <>
      <PageHeader title="Services" lead="What local organisations offer children, and the pots that pay for it. A link worker asks for a service from a child’s case, once child, family and school have agreed a plan."
        help="The price is held in a pot from the day somebody asks. It is spent only on sessions that ran. If what a child needs is not here, tell a programme manager: that is how the list grows."
        actions={<>{keeps && <LinkButton href="/commissioning/organisations/add" plain={services}>Add an organisation</LinkButton>}{services && <LinkButton href="/commissioning/services/add">Add a service</LinkButton>}</>} />
      {!strand && (standing.length > 0 || potted) && (
        <Section id="pots" title="Pots" note="Held: asked for or running, or delivered. Free: what can still be asked. All in pounds and pence.">
          {standing.length > 0 ? <PotsTable pots={standing} mayChange={potted} /> : <EmptyState title="No pot of money yet.">A pot pays for what link workers ask for. Without one, nobody can ask for a service.</EmptyState>}
          {potted && <LinkButton href="/commissioning/pots/add" plain>Add a pot</LinkButton>}
        </Section>
      )}
      <Views views={[{ label: "All", href: "/commissioning", current: !strand }, ...SERVICE_STRANDS.map((one) => ({ label: STRAND_WORDS[one], href: `/commissioning?strand=${one}`, current: one === strand }))]} />
      {shown > 0 && <p className="quiet small">{strand ? `${shown} of ${of}` : of} services of {listed.length} organisations.</p>}
      {listed.length === 0 && (
        <EmptyState title={of === 0 ? "No service yet." : `No service here is for this: ${of === 1 ? "one is" : `${of} are`} for something else.`}>{keeps ? "Add the organisation first, then what it offers." : "A programme manager adds what organisations offer. What you looked for and could not find is worth telling them."}</EmptyState>
      )}
      {listed.map((organisation, at) => (
        <Section key={organisation.id} id={`organisation-${organisation.id}`} title={keeps ? <TextLink href={`/commissioning/organisations/${organisation.id}`}>{organisation.name}</TextLink> : organisation.name} note={<ReachOrganisation {...organisation} />}>
          {organisation.services.length > 0 ? <ServicesList organisation={organisation} mayChange={services} first={at === 0} /> : <p>What they offer will stand here.{services ? " Use “Add a service”." : " A programme manager adds it."}</p>}
        </Section>
      ))}
    </>
  );
}
