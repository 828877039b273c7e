import { Facts } from "@/components/ui/summary-list";
import type { CaseShown } from "@/lib/cases/load-case";
import { spokenFacts } from "@/lib/cases/pages.present";

/** When somebody last spoke with child or family, and how many adults have led: a new one begins where the last one left. */
export const CaseFacts = ({ shown: { lastSpoke, leadAdults, head: { openedOn }, today } }: { readonly shown: CaseShown }) => <Facts items={spokenFacts({ lastSpoke, leadAdults, openedOn }, today)} />;
