import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegisterForm } from "@/components/commissioning/register-form";
import { RingWhenWorried } from "@/components/commissioning/ring-when-worried";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readRegister } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { dayOf, spokenDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { theFrontDoor } from "../../door";
import { requireProvider } from "../../organisations";
import { keep } from "./actions";

export const metadata: Metadata = { title: "A register" };
type Props = { readonly params: Promise<{ readonly serviceId: string }>; readonly searchParams: Promise<{ readonly on?: string }> };

/** The register of one day, kept with one thumb in under a minute. */
export default async function Register({ params, searchParams }: Props) {
  const [{ viewers }, { serviceId }, { on }, now] = [await requireProvider(), await params, await searchParams, clock()], today = dayOf(now);
  const [found, door] = [await ask(readRegister, viewers, { serviceId, on: on ?? today }, now), await theFrontDoor()];
  if (!found.ok) notFound();
  const { name, organisation, place, times, children, ahead } = found.value;
  return (
    <>
      <PageHeader crumbs={[{ href: "/registers", label: "Registers" }]} title={name} lead={`${organisation} · ${spokenDay(found.value.on)}. ${times}, ${place}.`} />
      <RingWhenWorried door={door} />
      {ahead ? <Notice kind="watch" title="This day is still to come"><p>The register can be kept on the day, or after it.</p></Notice>
        : children.length === 0 ? <EmptyState title="No child is on this register on that day.">Children stand here once you have accepted a request and their first session has come. Look under Requests for one that waits.</EmptyState>
        : <RegisterForm serviceId={serviceId} on={found.value.on} action={keep} sheets={found.value.on === today} expected={children} />}
    </>
  );
}
