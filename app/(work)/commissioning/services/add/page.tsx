import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ServiceFields } from "@/components/commissioning/manage-fields";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { listOrganisations } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../../nav";
import { add } from "./actions";

export const metadata: Metadata = { title: "Add a service" };

/** What an organisation offers, as link workers and families will read it. */
export default async function AddService({ searchParams }: { readonly searchParams: Promise<{ readonly organisationId?: string }> }) {
  const viewers = await requireViewers(), organisations = await ask(listOrganisations, viewers, {}, clock());
  if (!organisations.ok || !may(viewers, "service:manage", () => ({}))) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/commissioning", label: "Services" }]} title="Add a service" lead="Link workers choose from this list, and families read it with them." />
      {organisations.value.length === 0
        ? <EmptyState title="No organisation yet." action={<LinkButton href="/commissioning/organisations/add">Add an organisation</LinkButton>}>A service belongs to the organisation that offers it.</EmptyState>
        : <Form action={add} submit="Add this service" cancel={{ href: "/commissioning", label: "Back to services" }}><ServiceFields organisations={organisations.value} organisationId={(await searchParams).organisationId} /></Form>}
    </>
  );
}
