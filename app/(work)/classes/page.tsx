import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassTable } from "@/components/children/class-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { PrintFor } from "@/components/ui/print-for";
import { decide } from "@/lib/access/decide";
import { classLead } from "@/lib/children/class-list.present";
import { printedLine, purposeOf, purposesOf } from "@/lib/children/printing.present";
import { classList, printClassList } from "@/lib/children/queries";
import { WayIn } from "@/components/signals/class-review/way-in";
import { ask } from "@/lib/doorway/ask";
import { dayOf } from "@/lib/kernel/calendar";
import { classReviewProgress } from "@/lib/signals/class-review/queries";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "Class list" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly class?: string; readonly print?: string; readonly for?: string }> };

/** The names of one class, to read and to write on by hand: a teacher's own, any of the school's for those who review every child. */
export default async function ClassList({ searchParams }: Props) {
  const [asked, viewers, { grants }, now] = [await searchParams, await requireViewers(), await requirePerson(), clock()];
  const held = grants.filter(({ viewer }) => decide(viewer, "class:list", { schoolId: viewer.schoolIds[0] ?? "", className: viewer.className ?? "" }).yes);
  const schools = [...new Map(held.map(({ viewer, schoolName }) => [viewer.schoolIds[0]!, schoolName ?? ""]))], schoolId = asked.school ?? schools[0]?.[0];
  if (!schoolId) notFound();
  const found = await ask(classList, viewers, { schoolId, className: asked.class }, now);
  if (!found.ok) notFound();
  const { className, schoolName, classes, own } = found.value, purpose = purposeOf("class-list", asked.for), which = { school: schoolId, class: className };
  const paper = asked.print === undefined ? null : await ask(printClassList, viewers, { schoolId, className, purpose }, now);
  const review = paper ? null : await ask(classReviewProgress, viewers, { schoolId, className }, now);
  const shown = paper?.ok ? paper.value : found.value, there = `/classes?${new URLSearchParams(which)}`, ofTeacher = held.filter(({ viewer }) => viewer.schoolIds[0] === schoolId).flatMap(({ viewer }) => viewer.className ?? []);
  const links = [...new Set([...classes, ...ofTeacher])].map((name) => ({ label: name, href: `/classes?${new URLSearchParams({ ...which, class: name })}`, current: name === className }));
  return (
    <>
      <PageHeader
        title={paper ? `Class ${className}` : own ? `Your class, ${className}` : `Class ${className}`} lead={classLead(schoolName, shown.children.length)}
        crumbs={paper ? [{ href: there, label: `Class ${className}` }] : undefined}
        printed={paper?.ok ? printedLine(paper.value.printed, purpose, dayOf(now)) : undefined}
        actions={shown.children.length > 0 && (paper ? <PrintFor purposes={purposesOf("class-list")} chosen={purpose} keep={which} /> : <LinkButton plain href={`${there}&print=1`}>Print this list</LinkButton>)}
      />
      {!paper && schools.length > 1 && <Views views={schools.map(([id, name]) => ({ label: name, href: `/classes?school=${id}`, current: id === schoolId }))} />}
      {!paper && links.length > 1 && <Views views={links} />}
      {review?.ok && shown.children.length > 0 && <WayIn progress={review.value} today={dayOf(now)} own={own} />}
      {shown.children.length === 0
        ? <EmptyState title={`Nobody is in ${className}.`}>The roll names no child in this class today. The school office keeps the roll.</EmptyState>
        : <ClassTable shown={shown} paper={paper !== null} opens={(childId) => viewers.some((viewer) => decide(viewer, "child:read", { schoolId, childId }).yes)} />}
    </>
  );
}
