import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryLists } from "@/components/safeguarding/entry-lists";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { entries } from "@/lib/safeguarding/queries";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "Safeguarding" };

/** For the school's safeguarding leads alone. */
export default async function Safeguarding({ searchParams }: { readonly searchParams: Promise<{ readonly school?: string }> }) {
  const [{ school }, viewers, { grants }] = await Promise.all([searchParams, requireViewers(), requirePerson()]);
  const schools = grants.filter(({ viewer }) => decide(viewer, "safeguarding:list", { schoolId: viewer.schoolIds[0] ?? "" }).yes).map(({ viewer, schoolName }) => ({ id: viewer.schoolIds[0]!, name: schoolName ?? "" }));
  const schoolId = school ?? schools[0]?.id;
  const found = schoolId ? await ask(entries, viewers, { schoolId }, clock()) : undefined;
  if (!found?.ok) notFound();
  return (
    <>
      <PageHeader title="Safeguarding" lead={`${found.value.schoolName}. What came through the door, for the school’s safeguarding leads only. It is in no other list and no count. Your own safeguarding system keeps the record.`}
        help="Read each new entry the day it comes. Write it into your own safeguarding system, and say here where it is. Close it with what came of it. Whoever sent it sees when it was read, and no more." />
      {schools.length > 1 && <Views views={schools.map(({ id, name }) => ({ label: name, href: `/safeguarding?school=${id}`, current: id === schoolId }))} />}
      <EntryLists entries={found.value.entries} />
    </>
  );
}
