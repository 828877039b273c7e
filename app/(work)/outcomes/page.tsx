import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CountedPage } from "@/components/outcomes/counted-page";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { TextLink } from "@/components/ui/text-link";
import { ask } from "@/lib/doorway/ask";
import { figuresTo, schoolsWords } from "@/lib/outcomes/present";
import { areaOutcomes, schoolOutcomes } from "@/lib/outcomes/queries";
import { whoseCounts } from "@/lib/outcomes/whose-counts.rules";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "What changed" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly view?: string }> };

/** The same numbers in the same layout for a school and for all schools together; nobody here reads more than was released. */
export default async function Outcomes({ searchParams }: Props) {
  const [asked, viewers, { grants }] = await Promise.all([searchParams, requireViewers(), requirePerson()]);
  const { schools, area } = whoseCounts(grants), schoolId = asked.view === "area" ? undefined : asked.school ?? schools[0]?.[0];
  if (!schoolId && !area) notFound();
  const now = clock(), found = schoolId ? await ask(schoolOutcomes, viewers, { schoolId }, now) : await ask(areaOutcomes, viewers, {}, now);
  if (!found.ok) notFound();
  const { name, asAt, counts } = found.value, rounded = !schoolId;
  const views = [
    ...schools.map(([id, school]) => ({ label: `${school}, as the head sees it`, href: `/outcomes?school=${id}`, current: id === schoolId })),
    ...(area ? [{ label: "All schools, rounded to 5", href: "/outcomes?view=area", current: rounded }] : []),
  ];
  return (
    <>
      <PageHeader
        title="What changed" printed={`What changed, ${name}. ${asAt ? figuresTo(asAt) : ""}`}
        lead={`${name}${"schools" in found.value ? `, ${schoolsWords(found.value.schools)}, rounded to 5` : ", as the head, the safeguarding leads and the SENCO see it"}. Children for whom people decided support. ${asAt ? figuresTo(asAt) : ""}`}
        help="Nobody types these numbers: Seen counts them anew when something changes, and each night. A small number is hidden, so that nobody can tell which child it is. If something here is late, ask the safeguarding lead or the SENCO of the school."
        actions={<PrintButton>{rounded ? "Print this page" : "Print for governors"}</PrintButton>}
      />
      {views.length > 1 && <Views views={views} />}
      <CountedPage counts={counts} rounded={rounded} />
      <p className="section-note no-print"><TextLink href={schoolId ? `/rules?school=${schoolId}` : "/rules?view=area"}>How the rules that find children have done</TextLink></p>
    </>
  );
}
