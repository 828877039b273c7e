import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PotFields } from "@/components/commissioning/manage-fields";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { dayOf } from "@/lib/kernel/calendar";
import { listSchools } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../../nav";
import { add } from "./actions";

export const metadata: Metadata = { title: "Add a pot" };

/** A small sum set aside for services, for one school or the whole area. */
export default async function AddPot() {
  const [viewers, now] = [await requireViewers(), clock()], schools = await ask(listSchools, viewers, {}, now);
  if (!schools.ok || !may(viewers, "pot:manage", () => ({}))) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/commissioning", label: "Services" }]} title="Add a pot" lead="A pot is never overspent. A request holds its whole price in it until its sessions are over." />
      <Form action={add} submit="Add this pot" cancel={{ href: "/commissioning", label: "Back to services" }}><PotFields schools={schools.value} today={dayOf(now)} /></Form>
    </>
  );
}
