import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindByName } from "@/components/children/find-by-name";
import { ConcernForm } from "@/components/identification/concern-form";
import { PageHeader } from "@/components/ui/page-header";
import { childNamed } from "@/lib/children/queries";
import { ask } from "@/lib/doorway/ask";
import { answerDue } from "@/lib/identification/concerns/concern.rules";
import { dayOf, spokenDay } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { find } from "../../find";
import { raise } from "./actions";

export const metadata: Metadata = { title: "Raise a concern" };

/** One child, chosen by a search; says who will read it and by when they answer, before it is sent. */
export default async function RaiseConcern({ searchParams }: { readonly searchParams: Promise<{ readonly child?: string }> }) {
  const [viewers, now, { child }] = [await requireViewers(), clock(), await searchParams];
  if (!child) return <><PageHeader crumbs={[{ href: "/concerns", label: "Concerns" }]} title="Raise a concern" lead="First find the child, then choose “Raise a concern” beside the name." /><FindByName action={find} /></>;
  const named = await ask(childNamed, viewers, { childId: child }, now);
  if (!named.ok) notFound();
  const { childId, schoolId, name, className, schoolName, answerWithin, calendar } = named.value;
  const heardBy = `The safeguarding lead and the SENCO of ${schoolName} read this, nobody else. You hear back by ${spokenDay(answerDue(dayOf(now), answerWithin, calendar))}, under Concerns.`;
  return (
    <>
      <PageHeader crumbs={[{ href: "/concerns", label: "Concerns" }]} title={`A concern about ${name}`} lead={`${className ? `${className}, ` : ""}${schoolName}. Under a minute is enough.`} />
      <ConcernForm action={raise} child={{ childId, schoolId }} heardBy={heardBy} />
    </>
  );
}
