import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrganisationFields } from "@/components/commissioning/manage-fields";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { readOrganisation } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { change } from "./actions";

export const metadata: Metadata = { title: "Change an organisation" };

/** How an organisation is called and reached. */
export default async function ChangeOrganisation({ params }: { readonly params: Promise<{ readonly organisationId: string }> }) {
  const { organisationId } = await params, found = await ask(readOrganisation, await requireViewers(), { organisationId }, clock());
  if (!found.ok) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/commissioning", label: "Services" }]} title={found.value.name} lead="Everybody who asks for services here reads this." />
      <Form action={change} submit="Save this organisation" hidden={{ organisationId }} cancel={{ href: "/commissioning", label: "Back to services" }}><OrganisationFields organisation={found.value} /></Form>
    </>
  );
}
