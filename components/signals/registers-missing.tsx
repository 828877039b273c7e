import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { calendarHref } from "@/lib/partnership/calendar/present";
import { registersMissingTitle, withoutMarks, type RegistersMissing as Missing } from "@/lib/signals/registers.present";

/** Whose registers of this week are not here; or, while the school's terms are not known, how Seen could tell. */
export function RegistersMissing({ missing: { schoolId, termsKnown, week, classes } }: { readonly missing: Missing }) {
  if (!termsKnown) return <Notice kind="info" title="The terms of this school year are not here yet"><p>Once they are, Seen can tell you about marks on days the school was closed, and about classes without marks. <TextLink href={calendarHref(schoolId)}>Enter the terms</TextLink></p></Notice>;
  if (classes.length === 0) return null;
  return <Notice kind="watch" title={registersMissingTitle(classes, week)}><p>{withoutMarks(classes)} Ask for these registers, then send the marks again. If the school was closed, <TextLink href={calendarHref(schoolId)}>say so in the calendar</TextLink>.</p></Notice>;
}
