import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApproachList } from "@/components/cases/approach-list";
import { schoolsOf } from "@/components/cases/schools-of";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { roomViews } from "@/lib/cases/pages.present";
import { approaches } from "@/lib/cases/queries";
import { readCalendar } from "@/lib/partnership/calendar/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "Families to ask" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly page?: string }> };

/** Families for whom support was decided and who have not said yes, by how late the next try is. */
export default async function Approaches({ searchParams }: Props) {
  const [asked, viewers, { grants }] = await Promise.all([searchParams, requireViewers(), requirePerson()]);
  const schools = schoolsOf(grants, "approach:list"), schoolId = asked.school ?? schools[0]?.[0], page = Math.max(1, Number.parseInt(asked.page ?? "1", 10) || 1);
  if (!schoolId) notFound();
  const found = await ask(approaches, viewers, { schoolId, page }, clock()), calendar = await ask(readCalendar, viewers, { schoolId }, clock());
  if (!found.ok) notFound();
  const { schoolName, rows, total, today, you } = found.value;
  return (
    <>
      <PageHeader title="Families to ask" lead={`${schoolName}. Support was decided for these children; their families’ yes comes first. Each try is kept, and so is a no.`}
        help="Open a family, ring or meet them, and write down each try, even one nobody answered. A yes opens a case. After a no, you choose the day to ask again. Help that is a choice never starts before the yes." />
      {schools.length > 1 && <Views views={schools.map(([id, name]) => ({ label: name, href: `/approaches?school=${id}`, current: id === schoolId }))} />}
      <Views views={roomViews(schoolId, "approaches")} />
      <ApproachList {...{ rows, total, page, today, you }} calendar={calendar.ok ? calendar.value.entries : []} hrefOf={(to) => `/approaches?school=${schoolId}&page=${to}`} />
    </>
  );
}
