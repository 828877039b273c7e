import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountActions } from "@/components/partnership/account-actions";
import { PersonGrants } from "@/components/partnership/person-grants";
import { RoleFields } from "@/components/partnership/role-fields";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ask } from "@/lib/doorway/ask";
import { listOrganisations, listSchools, readPerson } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { disable, enable, end, grant, lead, newPassword } from "./actions";

export const metadata: Metadata = { title: "A person" };

/** One person: what they hold, what to give or end, and their account. */
export default async function Person({ params }: { readonly params: Promise<{ readonly personId: string }> }) {
  const [viewers, { personId }, now] = [await requireViewers(), await params, clock()];
  const [found, schools, organisations] = [await ask(readPerson, viewers, { personId }, now), await ask(listSchools, viewers, {}, now), await ask(listOrganisations, viewers, {}, now)];
  if (!found.ok || !schools.ok || !organisations.ok) notFound();
  const person = found.value;
  return (
    <>
      <PageHeader crumbs={[{ href: "/people", label: "People" }]} title={person.name} lead={<span className="wrap-anywhere">{person.email}</span>} />
      {person.disabled && <Notice kind="watch" title="This account is disabled"><p>They cannot sign in. What they wrote and decided stays.</p></Notice>}
      {person.oneself && <Notice kind="info" title="This is you"><p>Nobody can change their own role, or disable themselves. Ask another administrator.</p></Notice>}
      <Section id="roles" title="Roles" note="Giving or ending one signs them out, so that it holds at once."><PersonGrants grants={person.grants} mayChange={!person.oneself} end={end} lead={lead} /></Section>
      {!person.oneself && (
        <>
          <Section id="grant" title="Grant a role" note="Other safeguarding leads of a school are told of a new one.">
            <Form action={grant} id="grant" submit="Grant this role" plain hidden={{ personId }} done="The role is granted. They sign in again and hold it."><RoleFields schools={schools.value} organisations={organisations.value} /></Form>
          </Section>
          <Section id="account" title="Account"><AccountActions person={person} disable={disable} enable={enable} newPassword={newPassword} /></Section>
        </>
      )}
    </>
  );
}
