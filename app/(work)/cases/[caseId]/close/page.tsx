import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskToCloseForm, SecondLookForm, SignOffForms } from "@/components/cases/closing-forms";
import { ClosingWritten } from "@/components/cases/closing-written";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { closingLead } from "@/lib/cases/pages.present";
import { casePage } from "@/lib/cases/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { askFor, keep, look, sign } from "./actions";

export const metadata: Metadata = { title: "Close a case" };

/** No case closes in silence: who asks, what they write, who signs it off, and who looks again. */
export default async function Close({ params }: { readonly params: Promise<{ readonly caseId: string }> }) {
  const [{ caseId }, viewers] = await Promise.all([params, requireViewers()]);
  const found = await ask(casePage, viewers, { caseId }, clock());
  if (!found.ok) notFound();
  const shown = found.value, { head, state, closing, mayWork, maySignOff } = shown;
  return (
    <>
      <PageHeader title={state === "open" ? `Ask to close the case of ${head.name}` : `The closing of the case of ${head.name}`} crumbs={[{ href: `/cases?school=${head.schoolId}`, label: "Caseload" }, { href: `/cases/${caseId}`, label: head.name }]} lead={closingLead(state, closing?.written ?? false)} />
      {closing && state !== "open" && <Section id="written" title="What is written"><ClosingWritten closing={closing} /></Section>}
      {state === "closing" && maySignOff && <Section id="sign-off" title="Sign off, or keep it open" note="Yours as safeguarding lead. What you decide is kept with your name."><SignOffForms {...{ shown, sign, keep }} /></Section>}
      {mayWork && (state === "open" || state === "closing") && <Section id="ask" title={state === "open" ? "Ask to close" : "Write it anew"} note="Read by the link worker, the safeguarding lead and the SENCO. The family may ask to see it."><AskToCloseForm shown={shown} action={askFor} /></Section>}
      {mayWork && state === "closed" && <Section id="second-look" title="The second look" note="Six months after the closing, or sooner when somebody wonders."><SecondLookForm shown={shown} action={look} /></Section>}
    </>
  );
}
