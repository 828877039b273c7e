import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PoliceNoticeForm } from "@/components/safeguarding/police-notice-form";
import { PageHeader } from "@/components/ui/page-header";
import { childNamed } from "@/lib/children/queries";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { dayOf } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { keep } from "./actions";

export const metadata: Metadata = { title: "A police notice" };

/** For the school's safeguarding leads alone: that a notice came, never what it says. */
export default async function PoliceNotice({ params }: { readonly params: Promise<{ readonly childId: string }> }) {
  const [viewers, now, { childId }] = [await requireViewers(), clock(), await params];
  const named = await ask(childNamed, viewers, { childId }, now);
  if (!named.ok || !viewers.some((viewer) => decide(viewer, "safeguarding:read", named.value).yes)) notFound();
  const { name, className, schoolId } = named.value;
  return (
    <>
      <PageHeader crumbs={[{ href: "/children", label: "Children" }, { href: `/children/${childId}`, label: name }]} title="A police notice"
        lead={`${[name, className].filter(Boolean).join(", ")}. For the school’s safeguarding leads only. Keep the notice itself in your own safeguarding system.`} />
      <PoliceNoticeForm action={keep} child={{ childId, schoolId }} today={dayOf(now)} />
    </>
  );
}
