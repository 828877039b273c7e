import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { ProposedHere as Proposed } from "@/lib/identification/preview/moved.vocabulary";

const children = (count: number) => (count === 0 ? "no child" : count === 1 ? "one child" : `${count} children`);

/** Rules that are proposed for this school, and how many they would bring and take, for those who may read who. */
export function ProposedHere({ proposals }: { readonly proposals: readonly Proposed[] }) {
  if (proposals.length === 0) return null;
  return (
    <Notice kind="info" title={proposals.length === 1 ? "Other rules are proposed." : `${proposals.length} proposals of other rules.`}>
      {proposals.map(({ proposalId, programmeId, programme, counted }) => (
        <p key={proposalId}>
          {programme}: {counted ? `by them ${children(counted.comesIn)} would come in here and ${children(counted.goesOut)} would go out.` : "what they would find is not counted yet."}{" "}
          <TextLink href={`/programmes/${programmeId}/proposals/${proposalId}/preview`}>{counted ? "Read who" : "Look at the proposal"}<span className="vh">, {programme}</span></TextLink>
        </p>
      ))}
    </Notice>
  );
}
