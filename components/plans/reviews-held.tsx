import { DataTable } from "@/components/ui/data-table";
import { DoneOf } from "@/components/ui/done-of";
import { OwnWords } from "@/components/ui/own-words";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { longDay } from "@/lib/kernel/calendar";
import type { ReviewShown } from "@/lib/plans/load-plan";
import { ASKED_WORDS } from "@/lib/plans/present";
import { ASKED } from "@/lib/plans/vocabulary";

type Stood = { readonly review: ReviewShown; readonly firstName: string };

/** Promised, happened, now: each review as it stood on its day, newest first; earlier ones are folded. */
export function ReviewsHeld({ reviews, firstName }: { readonly reviews: readonly ReviewShown[]; readonly firstName: string }) {
  return <>{reviews.map((review, at) => <OneReview key={review.id} {...{ review, firstName }} earlier={at > 0} />)}</>;
}

function OneReview({ review, firstName, earlier }: Stood & { readonly earlier: boolean }) {
  const { id, heldOn, nextOn, whoWasThere } = review, held = <Held {...{ review, firstName }} />;
  return (
    <div className="no-print"><Section id={`review-${id}`} title={`Looked at on ${longDay(heldOn)}`} note={`There: ${whoWasThere}. Next: ${longDay(nextOn)}.`}>
      {earlier ? <details><summary>Read what was said then<span className="vh">, on {longDay(heldOn)}</span></summary>{held}</details> : held}
    </Section></div>
  );
}

function Held({ review, firstName }: Stood) {
  const { childSaid, words, stood } = review;
  return (
    <div className="review-held">
      {childSaid && <OwnWords foot={`${firstName}, that day`}><p>{childSaid}</p></OwnWords>}
      <DataTable caption="Promised and happened" showCaption stack columns={[{ label: "Who" }, { label: "What" }, { label: "Happened of promised" }]} rows={stood.actions.map(({ who, what, planned, happened }, at) => ({ key: String(at), cells: [who, what, <DoneOf key="done" done={happened} of={planned} />] }))} />
      <DataTable caption={`What ${firstName} wants`} showCaption stack columns={[{ label: "Goal" }, { label: "Was", num: true }, { label: "Now", num: true }, { label: "Hope", num: true }]} rows={stood.goals.map(({ words: goal, was, is, hope }, at) => ({ key: String(at), cells: [`“${goal}”`, was?.rating ?? "not rated", is?.rating ?? "not rated again", hope ?? "not said"] }))} />
      <SummaryList items={[...ASKED.map((what) => ({ term: ASKED_WORDS[what], is: review[what] })), ...(words ? [{ term: "What changes", is: words }] : [])]} />
    </div>
  );
}
