import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { ProposalState } from "@/lib/identification/proposals/find-proposal";
import { longDay, type Day } from "@/lib/kernel/calendar";

type Shown = {
  readonly programme: { readonly id: string; readonly name: string }; readonly id: string; readonly state: ProposalState; readonly proposedOn: Day; readonly proposedBy: string;
  readonly published: { readonly version: number; readonly on: Day; readonly by: string } | null;
};

/** Who proposed it and when, what became of it, and the way to what it would find. */
export function ProposalHead({ proposal: { programme, id, state, proposedOn, proposedBy, published }, mayDecide, mayLook }: { readonly proposal: Shown; readonly mayDecide: boolean; readonly mayLook: boolean }) {
  const here = `/programmes/${programme.id}/proposals/${id}`, said = `Proposed on ${longDay(proposedOn)} by ${proposedBy}.`;
  const became = published
    ? <>Published on {longDay(published.on)} by {published.by} as <TextLink href={`/programmes/${programme.id}/versions/${published.version}`}>version {published.version}</TextLink>.</>
    : state === "withdrawn" ? "Withdrawn: it was never applied." : "Nothing applies it until the programme manager publishes it.";
  return (
    <PageHeader title="A proposal for the rules" crumbs={[{ href: "/programmes", label: "Programmes" }, { href: `/programmes/${programme.id}`, label: programme.name }]} lead={<>{said} {became}</>} printed={`${programme.name}: ${said}`}
      actions={state === "open" && <>{mayLook && <LinkButton href={`${here}/preview`}>Look at what it would find</LinkButton>}{mayDecide && <LinkButton plain href={`${here}/change`}>Change this proposal</LinkButton>}</>} />
  );
}
