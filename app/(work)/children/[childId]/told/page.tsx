import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeclareInsightForm } from "@/components/signals/declare-insight-form";
import { PageHeader } from "@/components/ui/page-header";
import { childNamed } from "@/lib/children/queries";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { dayOf } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { declare } from "./actions";

export const metadata: Metadata = { title: "What the school was told" };

/** Somebody told the school of a child's life: by whom, on which day. */
export default async function Told({ params }: { readonly params: Promise<{ readonly childId: string }> }) {
  const [viewers, now, { childId }] = [await requireViewers(), clock(), await params];
  const named = await ask(childNamed, viewers, { childId }, now);
  if (!named.ok || !viewers.some((viewer) => decide(viewer, "insight:declare", named.value).yes)) notFound();
  const { name, className, schoolId } = named.value;
  return (
    <>
      <PageHeader crumbs={[{ href: "/children", label: "Children" }, { href: `/children/${childId}`, label: name }]} title="What the school was told"
        lead={`${[name, className].filter(Boolean).join(", ")}. Only what somebody said, never what you guess.`}
        help="The school’s safeguarding leads, its SENCO and the child’s link worker read it on the child’s page. The programme’s published rules may look at what was told and when, never at the words. Was it the police? Then keep it in the safeguarding room." />
      <DeclareInsightForm action={declare} child={{ childId, schoolId }} today={dayOf(now)} />
    </>
  );
}
