import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PotFields } from "@/components/commissioning/manage-fields";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { readPot } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { longDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { change } from "./actions";

export const metadata: Metadata = { title: "Change a pot" };

/** A pot's name, amount and last day; never below what is held in it. */
export default async function ChangePot({ params }: { readonly params: Promise<{ readonly potId: string }> }) {
  const { potId } = await params, found = await ask(readPot, await requireViewers(), { potId }, clock());
  if (!found.ok) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/commissioning", label: "Services" }]} title={found.value.name} lead={`Open since ${longDay(found.value.fromOn)}. It can grow, and shrink down to what is held in it.`} />
      <Form action={change} submit="Save this pot" hidden={{ potId }} cancel={{ href: "/commissioning", label: "Back to services" }}><PotFields pot={found.value} /></Form>
    </>
  );
}
