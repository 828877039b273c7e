import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseloadTable } from "@/components/cases/caseload-table";
import { schoolsOf } from "@/components/cases/schools-of";
import { LinkButton } from "@/components/ui/button";
import { Views } from "@/components/ui/filter-panel";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { CASE_LISTS, type CaseList } from "@/lib/cases/case-lists.vocabulary";
import { CASE_DONE_WORDS, caseloadLead, roomViews } from "@/lib/cases/pages.present";
import { caseload } from "@/lib/cases/queries";
import { sessionsOfCases } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { CaseloadPaper } from "./paper";

export const metadata: Metadata = { title: "Caseload" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly list?: string; readonly page?: string; readonly done?: string; readonly print?: string; readonly for?: string }> };

/** A link worker's own children, or everybody's at the school for those who lead, by how far past what was agreed. */
export default async function Caseload({ searchParams }: Props) {
  const [asked, viewers, { grants }] = await Promise.all([searchParams, requireViewers(), requirePerson()]);
  const schools = schoolsOf(grants, "case:list"), schoolId = asked.school ?? schools[0]?.[0];
  const list: CaseList = CASE_LISTS.find((one) => one === asked.list) ?? "now", page = Math.max(1, Number.parseInt(asked.page ?? "1", 10) || 1);
  if (!schoolId) notFound();
  if (asked.print !== undefined) return <CaseloadPaper {...{ viewers, schoolId, list }} wanted={asked.for} />;
  const now = clock(), [found, sessions] = await Promise.all([ask(caseload, viewers, { schoolId, list, page }, now), ask(sessionsOfCases, viewers, { schoolId }, now)]);
  if (!found.ok) notFound();
  const { schoolName, counts, total, rows, own } = found.value;
  return (
    <>
      <PageHeader title="Caseload" lead={caseloadLead(schoolName, counts.now, own)}
        help="A child comes here when the family says yes. Open a case to write down a contact, do a task, or read the plan. Tries that nobody answered count too: write them down."
        actions={total > 0 && <LinkButton plain href={`/cases?school=${schoolId}&list=${list}&print=1`}>Print this list</LinkButton>} />
      {asked.done === "looked" && <Notice kind="settled" live title={CASE_DONE_WORDS.looked} />}
      {schools.length > 1 && <Views views={schools.map(([id, name]) => ({ label: name, href: `/cases?school=${id}`, current: id === schoolId }))} />}
      <Views views={roomViews(schoolId, list, counts)} />
      <CaseloadTable {...{ rows, total, page, list, own }} sessions={sessions.ok ? sessions.value : []} hrefOf={(nth) => `/cases?school=${schoolId}&list=${list}&page=${nth}`} />
    </>
  );
}
