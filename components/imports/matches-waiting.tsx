import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { matchesWait } from "@/lib/children/matches.present";

/** Said where a roll has raised questions about who is who; nothing where it has not. */
export function MatchesWaiting({ schoolId, of }: { readonly schoolId: string; readonly of: number }) {
  if (of === 0) return null;
  return <Notice title={matchesWait(of)}><p>Only somebody who knows the children can say. Your answer changes nothing in the roll. <TextLink href={`/imports/matches?school=${schoolId}`}>Tell the children apart</TextLink></p></Notice>;
}
