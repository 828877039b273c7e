import { notFound } from "next/navigation";
import { CaseloadTable } from "@/components/cases/caseload-table";
import { PageHeader } from "@/components/ui/page-header";
import { PrintFor } from "@/components/ui/print-for";
import { Withheld } from "@/components/ui/withheld";
import type { Viewer } from "@/lib/access/viewer";
import type { CaseList } from "@/lib/cases/case-lists.vocabulary";
import { caseloadLead } from "@/lib/cases/pages.present";
import { printCaseload } from "@/lib/cases/queries";
import { printedLine, purposeOf, purposesOf, WITHHELD } from "@/lib/children/printing.present";
import { sessionsOfCases } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";

type Props = { readonly viewers: readonly Viewer[]; readonly schoolId: string; readonly list: CaseList; readonly wanted?: string };

/** A caseload on paper: every case of the list, the thread small in each row. */
export async function CaseloadPaper({ viewers, schoolId, list, wanted }: Props) {
  const purpose = purposeOf("caseload", wanted), now = clock(), found = await ask(printCaseload, viewers, { schoolId, list, purpose }, now), sessions = await ask(sessionsOfCases, viewers, { schoolId }, now);
  if (!found.ok) notFound();
  const { schoolName, counts, total, rows, own, printed, today } = found.value;
  return (
    <>
      <PageHeader
        title="Caseload" crumbs={[{ href: `/cases?school=${schoolId}&list=${list}`, label: "Caseload" }]} lead={caseloadLead(schoolName, counts[list], own)}
        printed={`${printedLine(printed, purpose, today)} Shred it afterwards.`} actions={<PrintFor purposes={purposesOf("caseload")} chosen={purpose} keep={{ school: schoolId, list }} />}
      />
      <CaseloadTable {...{ rows, total, list, own }} page={1} sessions={sessions.ok ? sessions.value : []} />
      <Withheld items={WITHHELD.caseload} />
    </>
  );
}
