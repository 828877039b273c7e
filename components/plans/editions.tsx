import { TextLink } from "@/components/ui/text-link";
import { STATE_WORDS } from "@/lib/plans/present";
import type { PlanState } from "@/lib/plans/vocabulary";

type Props = { readonly caseId: string; readonly editions: readonly { readonly edition: number; readonly state: string; readonly shown: boolean }[] };

/** The way between editions, where there is more than one. */
export function Editions({ caseId, editions }: Props) {
  if (editions.length < 2) return null;
  return (
    <nav className="views no-print" aria-label="Editions of this plan">
      {editions.map(({ edition, state, shown }) => <TextLink key={edition} href={`/cases/${caseId}/plan?edition=${edition}`} current={shown}>Edition {edition}, {STATE_WORDS[state as PlanState]}</TextLink>)}
    </nav>
  );
}
