import { LookAgain } from "@/components/imports/look-again";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import { besideWords, countedSentence, staleSentence } from "@/lib/identification/preview/present";
import type { Stale } from "@/lib/identification/preview/staleness.rules";
import { plural } from "@/lib/signals/vocabulary";

type Props<T> = {
  readonly proposalId: string; readonly open: boolean; readonly inForce: number | null; 
  readonly ask: (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
  readonly counting: { readonly done: number; readonly of: number } | null; readonly counted: { readonly at: Date; readonly against: number | null; readonly stale: readonly Stale[] } | null;
};

/** Where the counting is, whether what was counted still holds, and whose move it is. */
export function PreviewState<T>({ proposalId, open, inForce, ask, counting, counted }: Props<T>) {
  const count = (submit: string) => open && <Form id="count" plain action={ask} submit={submit} hidden={{ proposalId }} />;
  if (counting) return (
    <Section id="progress" title="Being counted" note="This page looks again by itself.">
      <LookAgain />
      <noscript><meta httpEquiv="refresh" content="2" /></noscript>
      <Progress label="How far the counting is" counts={[{ label: "Schools counted", done: counting.done, of: counting.of }]} note={`${plural(counting.of, "school")}, each on today’s data and on last year’s.`} />
      <p className="small quiet">The counting goes on without this page. {counted && "The numbers below are those of the last time."}</p>
      {count("Begin the counting again")}
    </Section>
  );
  if (!counted) return (
    <EmptyState title="Nothing has been counted yet." action={count("Count what this would find")}>
      Seen then asks the proposed rules of every child at the programme’s schools, on today’s data and on last year’s, {besideWords(inForce)}. Nothing is recorded of any child, and nobody is told.
    </EmptyState>
  );
  return (
    <>
      {counted.stale.length > 0 && <Notice kind="watch" title="These numbers are out of date."><p>{staleSentence(counted.stale)} Count again before you publish.</p></Notice>}
      <p className="prose mb-4" role="status">{countedSentence(counted.at)}, {besideWords(counted.against)}.</p>
      <div className="mb-6">{count("Count again")}</div>
    </>
  );
}
