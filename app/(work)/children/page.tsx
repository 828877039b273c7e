import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChildrenList } from "@/components/children/children-list";
import { FindByName } from "@/components/children/find-by-name";
import { FoundChildren } from "@/components/children/found-children";
import { type Query, readAddress } from "@/components/children/list-address";
import { LinkButton } from "@/components/ui/button";
import { Views } from "@/components/ui/filter-panel";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { decide } from "@/lib/access/decide";
import { childrenAtSchool, findChildren } from "@/lib/children/queries";
import { ask } from "@/lib/doorway/ask";
import { toTheSearch } from "@/lib/session/carried-words";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { find } from "../find";
import { STRAND_WORDS, STRANDS } from "@/lib/signals/vocabulary";

export const metadata: Metadata = { title: "Children" };

/** A search for everybody who works at a school (name and class), and the whole list for those who review every child. */
export default async function Children({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const [viewers, { grants }, query, now] = [await requireViewers(), await requirePerson(), await searchParams, clock()];
  const schools = [...new Map(grants.flatMap(({ viewer, schoolName }) => viewer.schoolIds.map((id) => [id, { id, name: schoolName ?? "" }] as const))).values()];
  const searched = schools.filter(({ id }) => viewers.some((viewer) => decide(viewer, "child:find", { schoolId: id }).yes));
  const listed = schools.filter(({ id }) => viewers.some((viewer) => decide(viewer, "review:list", { schoolId: id }).yes));
  if (searched.length === 0) notFound();
  const typed = query.found ? ((await toTheSearch.carried()) ?? "") : "", kept = query.kept === "you" && <Notice live kind="settled" title="You are kept from that child’s record from now on." />;
  if (query.found || listed.length === 0) {
    const answers = typed ? await Promise.all(searched.map(async (school) => ({ school, answer: await ask(findChildren, viewers, { schoolId: school.id, asked: typed }, now) }))) : [];
    const found = answers.flatMap(({ school, answer }) => (answer.ok ? answer.value.found.map((child) => ({ ...child, school: searched.length > 1 ? school.name : null, opens: viewers.some((viewer) => decide(viewer, "child:read", { schoolId: school.id, childId: child.childId }).yes) })) : []));
    return (
      <>
        <PageHeader title="Find a child" lead="Any child of your school, by the beginning of a name: name and class, so that you can raise a concern." />
        {kept}
        {typed ? <FoundChildren asked={typed} found={found} more={answers.some(({ answer }) => answer.ok && answer.value.more)} /> : <FindByName action={find} />}
      </>
    );
  }
  const school = listed.find(({ id }) => id === query.school) ?? listed[0]!, asked = readAddress({ ...query, school: school.id }, listed.length > 1);
  const { yearGroup, className, flagged, sort, page } = asked;
  const list = await ask(childrenAtSchool, viewers, { schoolId: school.id, yearGroup, className, flagged, sort, page }, now);
  if (!list.ok) notFound();
  return (
    <>
      <PageHeader title="Children" lead={`Every child on the roll of ${school.name}. Whoever is listed here counts as read by you, and that is recorded.`}
        help="Open a child to read what is strong, who is around them, and what was noticed. Use the filters to see one class, or only those who met a rule. Where nothing stands beside a name, no rule was met: that does not mean all is well."
        actions={<LinkButton plain href={`/classes?${new URLSearchParams({ school: school.id, ...(className ? { class: className } : {}) })}`}>Open a class list</LinkButton>} />
      {kept}
      {listed.length > 1 && <Views views={listed.map(({ id, name }) => ({ label: name, href: `/children?school=${id}`, current: id === school.id }))} />}
      <ChildrenList list={list.value} asked={asked} school={school} strands={STRANDS.map((strand) => ({ strand, name: STRAND_WORDS[strand] }))} />
    </>
  );
}
