import type { Metadata } from "next";
import { RegistersList } from "@/components/commissioning/registers-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { registers } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { dayOf } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireProvider } from "../organisations";

export const metadata: Metadata = { title: "Registers" };

/** An organisation's registers: the one to keep now, and those kept lately. */
export default async function Registers({ searchParams }: { readonly searchParams: Promise<{ readonly kept?: string }> }) {
  const [{ viewers, organisationIds }, now, { kept }] = [await requireProvider(), clock(), await searchParams];
  const found = (await Promise.all(organisationIds.map((organisationId) => ask(registers, viewers, { organisationId }, now)))).flatMap((each) => (each.ok ? each.value : []));
  return (
    <>
      <PageHeader title="Registers" lead="Who came. What you mark is what is paid for, and a child who is missed hears from their link worker."
        help="Open the register of a day, and mark each child. You can open it again and put it right. If a session did not run, say so: then it is not paid, and no child is missed." />
      {kept && <Notice kind="settled" live><p>The register is kept. Link workers see it now; you can open it again and correct it.</p></Notice>}
      {found.length === 0 ? <EmptyState title="No service is listed for you yet.">Your registers will stand here. A programme manager of the area adds what you offer: ring them, or a link worker you know.</EmptyState> : <RegistersList registers={found} today={dayOf(now)} />}
    </>
  );
}
