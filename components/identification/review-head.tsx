import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Tag } from "@/components/ui/tag";
import type { ReviewShown } from "@/lib/identification/load-review";
import { ageOn, dayOfAnswering, inStrands, lateBy, OPENED_FOR_WORDS, yearWords } from "@/lib/identification/review.present";
import { strandsOf } from "@/lib/identification/strands.rules";
import { type Day, longDay } from "@/lib/kernel/calendar";

type Near = { readonly id: string; readonly name: string } | undefined;
type Shown = ReviewShown & { readonly today: Day; readonly position: { readonly nth: number; readonly of: number } | null; readonly previous: Near; readonly next: Near };

/** Who it is, why the review is open, how late it is, and the reviews on either side. */
export function ReviewHead({ shown, printedBy, canDecide }: { readonly shown: Shown; readonly printedBy: string; readonly canDecide: boolean }) {
  const { review, name, yearGroup, className, bornOn, flags, school, today, position, previous, next } = shown, late = review.state === "waiting" ? lateBy(review.dueOn, today) : "";
  const strands = strandsOf(flags);
  const who = [yearWords(yearGroup), className, bornOn && `${ageOn(bornOn, today)} years old`].filter(Boolean).join(", ");
  const why = strands.length > 0 ? inStrands(strands, review.severe) : `${review.state === "waiting" ? "Open" : "It was open"} because ${OPENED_FOR_WORDS[review.openedFor]}.`;
  return (
    <PageHeader
      title={name}
      crumbs={[
        { href: `/flags?school=${review.schoolId}${review.restricted ? "&list=who-leads" : ""}`, label: "Reviews" },
        ...(position ? [{ label: `${position.nth} of ${position.of}` }] : []),
        ...(previous ? [{ href: `/flags/${previous.id}`, label: `Previous: ${previous.name}` }] : []),
        ...(next ? [{ href: `/flags/${next.id}`, label: `Next: ${next.name}` }] : []),
      ]}
      lead={<>{who}. {why} {review.state === "waiting" ? dayOfAnswering(review.openedOn, today, school.answerWithin) : ""} {late && <Tag kind="concern">{late}</Tag>} {review.restricted && <Tag kind="restricted">safeguarding leads only</Tag>}</>}
      actions={<>{canDecide && <LinkButton plain href="#decision">Go to the decision</LinkButton>}<PrintButton>Print the review</PrintButton></>}
      printed={`Seen, review at ${school.name}. Printed by ${printedBy} on ${longDay(today)}. For those who decide.`}
      help={review.state === "waiting" ? "Read what was noticed, and what nobody knows. Talk with your colleague, then decide at the end of the page and say why. Support begins with the family’s yes; they may say no. If the child could be unsafe, pass it to safeguarding instead." : undefined}
    />
  );
}
