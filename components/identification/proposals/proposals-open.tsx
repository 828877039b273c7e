import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import type { Proposed } from "@/lib/identification/proposals/load-versions";
import { longDay } from "@/lib/kernel/calendar";

/** The proposals that nobody has published or withdrawn yet, each a link to what it would change. */
export function ProposalsOpen({ programmeId, proposals }: { readonly programmeId: string; readonly proposals: readonly Proposed[] }) {
  return <Timeline entries={proposals.map(({ id, proposedOn, proposedBy, why }, at) => ({
    key: id, iso: proposedOn, when: longDay(proposedOn), by: `Proposed by ${proposedBy}`, text: why,
    title: <TextLink href={`/programmes/${programmeId}/proposals/${id}`}>{proposals.length > 1 ? `Proposal ${proposals.length - at}` : "What it would change"}</TextLink>,
  }))} />;
}
