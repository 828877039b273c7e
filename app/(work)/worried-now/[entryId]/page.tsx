import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { ask } from "@/lib/doorway/ask";
import { atInWords, readersOf } from "@/lib/safeguarding/present";
import { receipt } from "@/lib/safeguarding/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

export const metadata: Metadata = { title: "Your receipt" };

/** The raiser's receipt: that it arrived and whether it was read. What followed is the safeguarding leads' alone. */
export default async function Receipt({ params }: { readonly params: Promise<{ readonly entryId: string }> }) {
  const found = await ask(receipt, await requireViewers(), await params, clock());
  if (!found.ok) notFound();
  const { reference, raisedAt, readAt, schoolName, leads } = found.value;
  return (
    <>
      <PageHeader title={readAt ? "A safeguarding lead has read it" : "It is with the safeguarding leads"} crumbs={[{ href: "/worried-now", label: "Worried about a child now" }]} lead={`Sent to ${schoolName}. Who will read it: ${readersOf(leads)}`} />
      {!readAt && <Notice kind="watch" title="Do not wait for this page if it cannot wait."><p>Nobody watches it in the evening, at weekends or in the holidays. In danger now: ring <a href="tel:999">999</a>. If it is a school day and no lead has read it yet, tell one in person today.</p></Notice>}
      <SummaryList items={[
        { term: "Reference", is: <b className="num">{reference}</b> },
        { term: "Sent", is: atInWords(raisedAt) },
        { term: "Read", is: readAt ? atInWords(readAt) : "Not read yet" },
      ]} />
      <p className="small quiet">What the leads do with it stays with them, also from you: that protects the child. They may come and ask you. <TextLink href="/worried-now">Back to the door</TextLink></p>
    </>
  );
}
