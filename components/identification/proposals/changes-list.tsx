import { SummaryList } from "@/components/ui/summary-list";
import { type Change, changesByTitle } from "@/lib/identification/proposals/changes.present";

/** What one version says otherwise than the one before it, under what each sentence is about. */
export function ChangesList({ changes }: { readonly changes: readonly Change[] }) {
  return <SummaryList tight items={changesByTitle(changes).map(({ title, words }) => ({ term: title, is: words.map((sentence) => <p key={sentence}>{sentence}</p>) }))} />;
}
