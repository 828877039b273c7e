import { Actions, LinkButton } from "@/components/ui/button";

type Props = { readonly childId: string; readonly school?: string; readonly reviewId?: string };

/** What one can do from a child's page; where a review waits, that comes first. */
export function ChildActions({ childId, school, reviewId }: Props) {
  return (
    <Actions>
      {reviewId && <LinkButton href={`/flags/${reviewId}`}>Open the review</LinkButton>}
      <LinkButton plain={reviewId !== undefined} href={`/concerns/new?child=${childId}`}>Raise a concern</LinkButton>
      <LinkButton plain href={`/children/${childId}?print=1${school ? `&school=${school}` : ""}`}>Print this page</LinkButton>
      <LinkButton plain download href={`/children/${childId}/export${school ? `?school=${school}` : ""}`}>Take a copy</LinkButton>
    </Actions>
  );
}
