import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ThreadAcross } from "@/components/identification/child/child-thread";
import { ClosureForms } from "@/components/identification/closure-forms";
import { DecideForm } from "@/components/identification/decide-form";
import { ReviewHead } from "@/components/identification/review-head";
import { ReviewSections, WhatWasDecided } from "@/components/identification/review-sections";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Withheld } from "@/components/ui/withheld";
import { decide as mayDo } from "@/lib/access/decide";
import { purposeOf, WITHHELD } from "@/lib/children/printing.present";
import { ask } from "@/lib/doorway/ask";
import { printReview, reviewPage } from "@/lib/identification/queries";
import { spokenDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { threadOf } from "../../thread-of";
import { close, decide, pass } from "./actions";

export const metadata: Metadata = { title: "Review" };
type Props = { readonly params: Promise<{ readonly reviewId: string }>; readonly searchParams: Promise<{ readonly recorded?: string; readonly print?: string; readonly for?: string }> };

/** One child, everything that bears on them, and the decision. */
export default async function Review({ params, searchParams }: Props) {
  const [{ reviewId }, { recorded, print, for: wanted }, viewers] = await Promise.all([params, searchParams, requireViewers()]), now = clock();
  const purpose = print === undefined ? undefined : purposeOf("review", wanted);
  const found = purpose ? await ask(printReview, viewers, { reviewId, purpose }, now) : await ask(reviewPage, viewers, { reviewId }, now);
  if (!found.ok) notFound();
  const shown = found.value, { review, today, couldAgree, next } = shown, waiting = review.state === "waiting";
  const may = (capability: "review:decide" | "review:close-as-lead") => viewers.some((viewer) => mayDo(viewer, capability, review).yes);
  const open = !purpose && (waiting || (review.latest && review.end !== "closed-by-lead")) && may("review:decide");
  return (
    <>
      <ReviewHead {...{ shown, purpose }} canDecide={open && waiting} thread={purpose && <ThreadAcross name={shown.forename} stations={await threadOf(viewers, review, now)} />} />
      {recorded && !waiting && <Notice kind="settled" live title="The decision is recorded."><p>{next ? <TextLink href={`/flags/${next.id}`}>Open the next review: {next.name}</TextLink> : <TextLink href={`/flags?school=${review.schoolId}`}>Go back to the reviews that wait</TextLink>}</p></Notice>}
      <WhatWasDecided shown={shown} />
      <ReviewSections {...{ shown, today }} />
      <Withheld items={WITHHELD.review} />
      {open && (
        <div className="no-print"><Section id="decision" title={waiting ? "Decide" : "Decide again"} note={waiting ? `By ${spokenDay(review.dueOn)}. You can decide again later; the reasoning stays.` : "What was decided stays on record, under the new decision."}>
          <DecideForm action={decide} {...{ shown, couldAgree }} back={`/flags?school=${review.schoolId}`} />
          <h3>Or keep it with the safeguarding leads</h3>
          <ClosureForms reviewId={reviewId} version={review.version} forename={shown.forename} pass={pass} close={may("review:close-as-lead") ? close : undefined} />
        </Section></div>
      )}
    </>
  );
}
