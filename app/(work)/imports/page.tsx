import { notFound } from "next/navigation";
import { MatchesWaiting } from "@/components/imports/matches-waiting";
import { SendFile } from "@/components/imports/send-file";
import { SentFiles } from "@/components/imports/sent-files";
import { Templates } from "@/components/imports/templates";
import { RegistersMissing } from "@/components/signals/registers-missing";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { openMatches } from "@/lib/children/queries";
import { ask, askEach } from "@/lib/doorway/ask";
import { ageOf, OFFICE_WORDS, officeHref, officeLabel } from "@/lib/imports/import.present";
import { IMPORTS_A_PAGE, importOffices, importsList } from "@/lib/imports/queries";
import { refusedBefore } from "@/lib/imports/send.present";
import { uploadLimitMb } from "@/lib/imports/upload-limit";
import { KINDS } from "@/lib/imports/vocabulary";
import { dayOf, schoolYearName, schoolYearOf } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { registersMissing } from "@/lib/signals/queries";

export const metadata = { title: "Imports" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly as?: string; readonly page?: string; readonly refused?: string; readonly kind?: string; readonly year?: string; readonly partial?: string }> };

/** The files a person may send for a school, those that were sent, and how to write one. */
export default async function ImportsPage({ searchParams }: Props) {
  const [viewers, asked, now] = [await requireViewers(), await searchParams, clock()];
  const offices = (await askEach(importOffices, viewers, {}, now)).flat();
  const office = offices.find(({ schoolId, audience }) => schoolId === asked.school && audience === (asked.as ?? audience)) ?? (asked.school ? undefined : offices[0]);
  if (!office) notFound();
  const page = Math.max(1, Math.trunc(Number(asked.page)) || 1);
  const found = await ask(importsList, viewers, { schoolId: office.schoolId, audience: office.audience, page }, now);
  if (!found.ok) notFound();
  const { imports, of, lastLanded } = found.value;
  const missing = office.audience === "data-manager" ? await ask(registersMissing, viewers, { schoolId: office.schoolId }, now) : undefined;
  const apart = office.audience === "data-manager" ? await ask(openMatches, viewers, { schoolId: office.schoolId }, now) : undefined;
  const today = dayOf(now), from = (page - 1) * IMPORTS_A_PAGE + 1;
  const kinds = KINDS.filter((kind) => (kind === "involvement") === (office.audience === "safeguarding-lead"));
  const landedOn = new Map(lastLanded.map(({ kind, at }) => [kind, dayOf(at)]));
  const words = OFFICE_WORDS[office.audience];
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} crumbs={[{ label: office.schoolName }]}
        help="Choose a file and send it. Then look at what it would change, and land it or throw it away. Each row that cannot be used is listed with the reason. If many children are missing from a roll, Seen asks you before anybody is taken off it." />
      {offices.length > 1 && <Views views={offices.map((one) => ({ label: officeLabel(one, offices), href: officeHref(one), current: one === office }))} />}
      {apart?.ok && <MatchesWaiting schoolId={office.schoolId} of={apart.value.of} />}
      {missing?.ok && <RegistersMissing missing={missing.value} />}
      <SendFile office={office} kinds={kinds} schoolYears={[0, 1, 2].map((back) => schoolYearName(schoolYearOf(today) - back))} limitMb={uploadLimitMb()} before={refusedBefore(asked)} />
      <SentFiles
        imports={imports} from={from} of={of}
        previous={page > 1 ? officeHref(office, page - 1) : undefined} next={from - 1 + imports.length < of ? officeHref(office, page + 1) : undefined}
      />
      <Templates offered={kinds.map((kind) => { const on = landedOn.get(kind); return { kind, age: on ? ageOf(on, today) : null }; })} />
    </>
  );
}
