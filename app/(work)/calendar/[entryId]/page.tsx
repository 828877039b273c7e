import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CalendarFields } from "@/components/partnership/calendar-fields";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ask } from "@/lib/doorway/ask";
import { schoolYearOf } from "@/lib/kernel/calendar";
import { calendarHref, entryName, spanWords } from "@/lib/partnership/calendar/present";
import { readEntry } from "@/lib/partnership/calendar/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { change, remove } from "./actions";

export const metadata: Metadata = { title: "Change the calendar" };

/** One line of a school's calendar: to correct, or to take out. */
export default async function ChangeDates({ params }: { readonly params: Promise<{ readonly entryId: string }> }) {
  const { entryId } = await params, found = await ask(readEntry, await requireViewers(), { entryId }, clock());
  if (!found.ok) notFound();
  const entry = found.value, back = calendarHref(entry.schoolId, schoolYearOf(entry.from)), hidden = { entryId, version: entry.version };
  return (
    <>
      <PageHeader crumbs={[{ href: back, label: "Calendar" }]} title={entryName(entry)} lead={`${spanWords(entry)}. What you change here counts from now on: files that have landed are not looked at again, and a day by which an answer was promised stays.`} />
      <Section id="days" title="These days" note="Everybody who works at the school can read them.">
        <Form id="change" action={change} submit="Save these days" hidden={hidden} cancel={{ href: back, label: "Back to the calendar" }}><CalendarFields entry={entry} /></Form>
      </Section>
      <Section id="remove" title="Take it out" note="No mark is changed by this.">
        <p>If it was entered by mistake, take it out. You can enter it again.</p>
        <Form id="out" action={remove} submit="Take these days out" hidden={hidden} plain />
      </Section>
    </>
  );
}
