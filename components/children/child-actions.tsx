import { Actions, LinkButton } from "@/components/ui/button";

type Props = { readonly childId: string; readonly school?: string; readonly reviewId?: string; readonly caseId?: string; readonly approachId?: string };

/** What one can do from a child's page; where a review waits, that comes first, then the case or the asking. */
export function ChildActions({ childId, school, reviewId, caseId, approachId }: Props) {
  const further = caseId ? { href: `/cases/${caseId}`, words: "Open the case" } : approachId ? { href: `/approaches/${approachId}`, words: "Ask the family" } : null;
  return (
    <Actions>
      {reviewId && <LinkButton href={`/flags/${reviewId}`}>Open the review</LinkButton>}
      {further && <LinkButton plain={reviewId !== undefined} href={further.href}>{further.words}</LinkButton>}
      <LinkButton plain={reviewId !== undefined || further !== null} href={`/concerns/new?child=${childId}`}>Raise a concern</LinkButton>
      <LinkButton plain href={`/children/${childId}?print=1${school ? `&school=${school}` : ""}`}>Print this page</LinkButton>
      <LinkButton plain download href={`/children/${childId}/export${school ? `?school=${school}` : ""}`}>Take a copy</LinkButton>
    </Actions>
  );
}
