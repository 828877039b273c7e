import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrganisationFields } from "@/components/commissioning/manage-fields";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../../nav";
import { add } from "./actions";

export const metadata: Metadata = { title: "Add an organisation" };

/** A community organisation: its services and its people come afterwards. */
export default async function AddOrganisation() {
  if (!may(await requireViewers(), "organisation:manage", () => ({}))) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/commissioning", label: "Services" }]} title="Add an organisation" lead="Everybody who asks for services here reads this. Then a programme manager adds what it offers. An administrator gives its people the role “provider”." />
      <Form action={add} submit="Add this organisation" cancel={{ href: "/commissioning", label: "Back to services" }}><OrganisationFields /></Form>
    </>
  );
}
