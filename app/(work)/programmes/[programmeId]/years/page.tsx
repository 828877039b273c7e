import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReachFields } from "@/components/partnership/add-programme-form";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { ruleSetPage } from "@/lib/identification/proposals/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../../nav";
import { change } from "./actions";

export const metadata: Metadata = { title: "Years and places" };

/** For which years a programme is, and how many places each of its link workers has. */
export default async function YearsAndPlaces({ params }: { readonly params: Promise<{ readonly programmeId: string }> }) {
  const viewers = await requireViewers();
  const found = await ask(ruleSetPage, viewers, await params, clock());
  if (!found.ok || !may(viewers, "rules:publish", () => ({}))) notFound();
  const { id, name, years, places, version } = found.value;
  return (
    <>
      <PageHeader title="Years and places" crumbs={[{ href: "/programmes", label: "Programmes" }, { href: `/programmes/${id}`, label: name }]}
        lead="As soon as you save, the rules are applied again at every school of the programme. Flags of children in other years end. What people have decided stands." />
      <Form action={change} submit="Save years and places" hidden={{ programmeId: id, version }} cancel={{ href: `/programmes/${id}`, label: "Leave it" }}><ReachFields years={years} places={places} /></Form>
    </>
  );
}
