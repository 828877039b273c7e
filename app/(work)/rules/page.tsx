import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RulesDone } from "@/components/identification/rules-done";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { ask } from "@/lib/doorway/ask";
import { countedOn, NOT_TO_PASS_ON } from "@/lib/identification/honesty/present";
import { rulesAtSchool, rulesDecidedHere, rulesInArea } from "@/lib/identification/honesty/queries";
import { whoseCounts } from "@/lib/outcomes/whose-counts.rules";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "How the rules have done" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly view?: string }> };

/** What people made of each rule's flags, at a school or at all schools together; nobody here reads more than was released. */
export default async function Rules({ searchParams }: Props) {
  const [asked, viewers, { grants }] = await Promise.all([searchParams, requireViewers(), requirePerson()]);
  const { schools, area } = whoseCounts(grants), schoolId = asked.view === "area" ? undefined : asked.school ?? schools[0]?.[0];
  if (!schoolId && !area) notFound();
  const now = clock(), own = schoolId ? await ask(rulesDecidedHere, viewers, { schoolId }, now) : null, found = own?.ok ? own : schoolId ? await ask(rulesAtSchool, viewers, { schoolId }, now) : await ask(rulesInArea, viewers, {}, now);
  if (!found.ok) notFound();
  const exact = found.value.exact === true, name = schoolId ? schools.find(([id]) => id === schoolId)?.[1] ?? "This school" : "All schools together, rounded to 5", said = found.value.asAt ? countedOn(found.value.asAt) : "";
  const views = [
    ...schools.map(([id, school]) => ({ label: school, href: `/rules?school=${id}`, current: id === schoolId })),
    ...(area ? [{ label: "All schools, rounded to 5", href: "/rules?view=area", current: !schoolId }] : []),
  ];
  return (
    <>
      <PageHeader title="How the rules have done" lead={`${name}. How many children each rule found, and what people who know them made of it. ${said}`} printed={`How the rules have done: ${name}. ${said}${exact ? ` ${NOT_TO_PASS_ON}` : ""}`}
        help={`A rule that is confirmed often is worth its time; one that is mostly dismissed takes people’s time from other children. Read it together once a half-term. Counts only: no child is named here. ${exact ? NOT_TO_PASS_ON : "Small numbers are hidden."}`}
        actions={<PrintButton>Print this page</PrintButton>} />
      {views.length > 1 && <Views views={views} />}
      <RulesDone honesty={found.value} where={schoolId ? "Here" : "At all schools together"} />
    </>
  );
}
