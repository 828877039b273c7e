import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KeepOutForm } from "@/components/children/keep-out-form";
import { PageHeader } from "@/components/ui/page-header";
import { childNamed, staffToKeepOut } from "@/lib/children/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { keepOut } from "./actions";

export const metadata: Metadata = { title: "Keep somebody from a child’s record" };

/** The safeguarding lead chooses a colleague; everybody else can only keep themselves away. */
export default async function KeepOut({ params }: { readonly params: Promise<{ readonly childId: string }> }) {
  const [viewers, now, { childId }] = [await requireViewers(), clock(), await params];
  const named = await ask(childNamed, viewers, { childId }, now);
  if (!named.ok) notFound();
  const staff = await ask(staffToKeepOut, viewers, { childId }, now), { name, className, schoolId, you } = named.value;
  return (
    <>
      <PageHeader
        crumbs={[{ href: staff.ok ? `/children/${childId}` : "/children", label: staff.ok ? name : "Children" }]}
        title={staff.ok ? "Keep somebody from this record" : "Keep yourself from this record"}
        lead={`${[name, className].filter(Boolean).join(", ")}. For your own child or a relative’s, or another conflict. From then on nothing of this child is shown, in any list or search.`}
      />
      <KeepOutForm action={keepOut} child={{ childId, schoolId }} you={you} staff={staff.ok ? staff.value : null} />
    </>
  );
}
