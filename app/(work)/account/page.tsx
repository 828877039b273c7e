import type { Metadata } from "next";
import { GrantsHeld } from "@/components/partnership/grants-held";
import { Button, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { requirePerson } from "@/lib/session/request";
import { redirect } from "next/navigation";
import { signOut } from "./sign-out";

export const metadata: Metadata = { title: "Your account" };

/** Who one is here, what one may do and why, and the way out. */
export default async function Account() {
  const person = await requirePerson();
  if (person.oneTime) redirect("/account/password");
  const grants = person.grants.map(({ viewer, schoolName, organisationName, isLead }, at) => ({ id: String(at), role: viewer.role, className: viewer.className, yearGroups: viewer.yearGroups, isLead, schoolName, organisationName }));
  return (
    <>
      <PageHeader title="Your account" lead="Who you are here, and what you hold." actions={<form action={signOut}><Button plain>Sign out</Button></form>} />
      <Section id="you" title="You">
        <SummaryList items={[{ term: "Name", is: person.name }, { term: "Work e-mail", is: <span className="wrap-anywhere">{person.email}</span> }]} />
      </Section>
      <Section id="roles" title="Your roles" note="Each page you open uses one of them, and the record says which.">
        <GrantsHeld grants={grants} />
        <p>Which rules find children here is open to everybody who works here: <TextLink href="/programmes">read the programmes’ rules</TextLink>.</p>
      </Section>
      <Section id="password" title="Password">
        <p>Changing it signs you out everywhere, also here.</p>
        <LinkButton href="/account/password" plain>Change your password</LinkButton>
      </Section>
    </>
  );
}
