import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SchoolsTable } from "@/components/partnership/schools-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { listSchools } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../nav";

export const metadata: Metadata = { title: "Schools" };

/** The schools that work together in this area. */
export default async function Schools() {
  const viewers = await requireViewers();
  const schools = await ask(listSchools, viewers, {}, clock());
  if (!schools.ok || !may(viewers, "school:manage", () => ({}))) notFound();
  return (
    <>
      <PageHeader title="Schools" lead="The schools that work together in this area." actions={<LinkButton href="/schools/add">Add a school</LinkButton>} />
      {schools.value.length === 0
        ? <EmptyState title="No school yet.">Add the first one. Its people, its roll and its programme come after it.</EmptyState>
        : <SchoolsTable schools={schools.value} />}
    </>
  );
}
