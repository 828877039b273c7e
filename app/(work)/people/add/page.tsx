import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddPersonForm } from "@/components/partnership/add-person-form";
import { RoleFields } from "@/components/partnership/role-fields";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { listOrganisations, listSchools } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../nav";
import { add } from "./actions";

export const metadata: Metadata = { title: "Add a person" };

/** An account and its first role; the password is told in person. */
export default async function AddPerson({ searchParams }: { readonly searchParams: Promise<{ readonly schoolId?: string }> }) {
  const viewers = await requireViewers();
  const [schools, organisations] = [await ask(listSchools, viewers, {}, clock()), await ask(listOrganisations, viewers, {}, clock())];
  if (!schools.ok || !organisations.ok || !may(viewers, "people:manage", () => ({}))) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/people", label: "People" }]} title="Add a person" lead="They can sign in as soon as you have told them the one-time password that you get at the end." />
      <AddPersonForm action={add}><RoleFields schools={schools.value} organisations={organisations.value} schoolId={(await searchParams).schoolId} /></AddPersonForm>
    </>
  );
}
