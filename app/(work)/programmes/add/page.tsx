import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddProgrammeForm } from "@/components/partnership/add-programme-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { listSchools } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../nav";
import { add } from "./actions";

export const metadata: Metadata = { title: "Add a programme" };

/** A name, its schools and its places; the default rules are published with it. */
export default async function AddProgramme() {
  const viewers = await requireViewers();
  const schools = await ask(listSchools, viewers, {}, clock());
  if (!schools.ok || !may(viewers, "programme:manage", () => ({}))) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/programmes", label: "Programmes" }]} title="Add a programme" lead="Seen’s default rules are published with it today. They are applied at its schools at once, after every import and each night." />
      {schools.value.length === 0
        ? <EmptyState title="No school yet." action={may(viewers, "school:manage", () => ({})) && <LinkButton href="/schools/add">Add a school</LinkButton>}>A programme works in schools: an administrator adds the first one.</EmptyState>
        : <AddProgrammeForm action={add} schools={schools.value} />}
    </>
  );
}
