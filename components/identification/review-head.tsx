import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { PrintFor } from "@/components/ui/print-for";
import { Tag } from "@/components/ui/tag";
import { type PrintedBy, printedLine, type Purpose, purposesOf } from "@/lib/children/printing.present";
import type { ReviewShown } from "@/lib/identification/load-review";
import { ageOn, dayOfAnswering, inStrands, lateBy, OPENED_FOR_WORDS, yearWords } from "@/lib/identification/review.present";
import { strandsOf } from "@/lib/identification/strands.rules";
import type { Day } from "@/lib/kernel/calendar";
import type { SchoolCalendar } from "@/lib/partnership/calendar/calendar.rules";

type Near = { readonly id: string; readonly name: string } | undefined;
type Shown = ReviewShown & { readonly today: Day; readonly calendar: SchoolCalendar; readonly position: { readonly nth: number; readonly of: number } | null; readonly previous: Near; readonly next: Near; readonly printed: PrintedBy };

/** Who it is, why the review is open, how late it is, and the reviews on either side. */
export function ReviewHead({ shown, canDecide, purpose, thread }: { readonly shown: Shown; readonly canDecide: boolean; /** What it is printed for, where it is. */ readonly purpose?: Purpose; readonly thread: ReactNode }) {
  const { review, name, yearGroup, className, bornOn, flags, school, today, calendar, position, previous, next } = shown, late = review.state === "waiting" ? lateBy(review.dueOn, today, calendar) : "";
  const strands = strandsOf(flags);
  const who = [yearWords(yearGroup), className, bornOn && `${ageOn(bornOn, today)} years old`].filter(Boolean).join(", ");
  const why = strands.length > 0 ? inStrands(strands, review.severe) : `${review.state === "waiting" ? "Open" : "It was open"} because ${OPENED_FOR_WORDS[review.openedFor]}.`;
  return (
    <PageHeader
      title={name}
      crumbs={purpose ? [{ href: `/flags/${review.id}`, label: `The review of ${name}` }] : [
        { href: `/flags?school=${review.schoolId}${review.restricted ? "&list=who-leads" : ""}`, label: "Reviews" },
        ...(position ? [{ label: `${position.nth} of ${position.of}` }] : []),
        ...(previous ? [{ href: `/flags/${previous.id}`, label: `Previous: ${previous.name}` }] : []),
        ...(next ? [{ href: `/flags/${next.id}`, label: `Next: ${next.name}` }] : []),
      ]}
      lead={<>{who}. {why} {review.state === "waiting" ? dayOfAnswering(review.openedOn, today, school.answerWithin, calendar) : ""} {late && <Tag kind="concern">{late}</Tag>} {review.restricted && <Tag kind="restricted">safeguarding leads only</Tag>}</>}
      actions={purpose ? <PrintFor purposes={purposesOf("review")} chosen={purpose} /> : <>{canDecide && <LinkButton plain href="#decision">Go to the decision</LinkButton>}<LinkButton plain href={`/flags/${review.id}?print=1`}>Print the review</LinkButton></>}
      printed={`${printedLine(shown.printed, purpose ?? "review", today)} Keep it as you keep the child’s file.`}
      help={review.state === "waiting" ? "Read what was noticed, and what nobody knows. Talk with your colleague, then decide at the end of the page and say why. Support begins with the family’s yes; they may say no. If the child could be unsafe, pass it to safeguarding instead." : undefined}
    >{thread}</PageHeader>
  );
}
