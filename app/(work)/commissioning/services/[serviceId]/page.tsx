import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ServiceFields } from "@/components/commissioning/manage-fields";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { readService } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { change } from "./actions";

export const metadata: Metadata = { title: "Change a service" };

/** What a service is, its price, and whether it is offered at the moment. */
export default async function ChangeService({ params }: { readonly params: Promise<{ readonly serviceId: string }> }) {
  const { serviceId } = await params, found = await ask(readService, await requireViewers(), { serviceId }, clock());
  if (!found.ok) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/commissioning", label: "Services" }]} title={found.value.name} lead={`${found.value.organisation.name}. What was asked for already keeps its price.`} />
      <Form action={change} submit="Save this service" hidden={{ serviceId }} cancel={{ href: "/commissioning", label: "Back to services" }}><ServiceFields service={found.value} /></Form>
    </>
  );
}
