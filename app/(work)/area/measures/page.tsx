import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DefineMeasureForm } from "@/components/partnership/define-measure-form";
import { MeasuresDefined } from "@/components/partnership/measures-defined";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { ask } from "@/lib/doorway/ask";
import { GOAL_BASED_OUTCOMES } from "@/lib/partnership/measures/present";
import { listMeasures } from "@/lib/partnership/measures/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { define } from "./actions";

export const metadata: Metadata = { title: "Questionnaires" };

/** Which questionnaires besides the SDQ a school's file may carry scores of. */
export default async function Measures({ searchParams }: { readonly searchParams: Promise<{ readonly from?: string }> }) {
  const [viewers, { from }] = await Promise.all([requireViewers(), searchParams]), found = await ask(listMeasures, viewers, {}, clock());
  if (!found.ok) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/area", label: "Area" }]} title="Questionnaires" lead="Schools send scores of the SDQ, and of every questionnaire defined here. Seen keeps scores, never questions or answers."
        help="The SDQ is in Seen with its bands. For another questionnaire, write here what its scores are called, how far they go and what its bands are. A school can then import scores, and they stand on the child’s page. No rule reads them. A definition is never changed: define another version." />
      <Section id="defined" title="Defined in your area"><MeasuresDefined measures={found.value} /></Section>
      <Section id="define" title="Define a questionnaire" note="Check its licence first: many may be used on paper only, or ask for a fee.">
        <p>Goal-Based Outcomes are free to use. <TextLink href="/area/measures?from=goals#define">Fill the form in for them</TextLink></p>
        <DefineMeasureForm key={from} action={define} filled={from === "goals" ? GOAL_BASED_OUTCOMES : {}} />
      </Section>
    </>
  );
}
