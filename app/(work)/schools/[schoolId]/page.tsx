import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SchoolPeople } from "@/components/partnership/school-people";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Facts } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { ask } from "@/lib/doorway/ask";
import { PHASE_WORDS } from "@/lib/partnership/present";
import { readSchool } from "@/lib/partnership/queries";
import type { Phase } from "@/lib/partnership/vocabulary";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { change } from "./actions";

export const metadata: Metadata = { title: "A school" };

/** One school: who works there in which role, and which programmes work there. */
export default async function School({ params }: { readonly params: Promise<{ readonly schoolId: string }> }) {
  const { schoolId } = await params;
  const found = await ask(readSchool, await requireViewers(), { schoolId }, clock());
  if (!found.ok) notFound();
  const { name, urn, phase, answerWithin, designatedTeacher, grants, programmes } = found.value;
  return (
    <>
      <PageHeader crumbs={[{ href: "/schools", label: "Schools" }]} title={name} actions={<LinkButton href={`/people/add?schoolId=${schoolId}`}>Add a person here</LinkButton>}>
        <Facts items={[{ term: "URN", is: urn }, { term: "Phase", is: PHASE_WORDS[phase as Phase] }, { term: "Whoever raises a concern hears back within", is: `${answerWithin} school days` }]} />
      </PageHeader>
      <Section id="people" title="People" note="Roles held here today."><SchoolPeople grants={grants} /></Section>
      <Section id="looked-after" title="Children the authority looks after" note="The safeguarding lead sees this beside such a child, and where support is decided.">
        <Form id="contacts" action={change} submit="Save the designated teacher" hidden={{ schoolId }} done="Saved.">
          <TextField name="designatedTeacher" label="The designated teacher" optional hint="Name, and how to reach them." value={designatedTeacher ?? ""} />
        </Form>
      </Section>
      <Section id="programmes" title="Programmes" note="Their rules find children here.">
        {programmes.length === 0
          ? <EmptyState title="No programme works here yet." action={<LinkButton plain href="/programmes/add">Add a programme</LinkButton>}>Without one no rule is applied and no child is flagged.</EmptyState>
          : <ul className="lines">{programmes.map((programme) => <li key={programme.id}><TextLink href={`/programmes/${programme.id}`}>{programme.name}</TextLink></li>)}</ul>}
      </Section>
    </>
  );
}
