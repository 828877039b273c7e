import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BrothersAndSisters } from "@/components/cases/brothers-and-sisters";
import { CaseFacts } from "@/components/cases/case-facts";
import { CaseHead } from "@/components/cases/case-head";
import { CaseNotices } from "@/components/cases/case-notices";
import { CaseSeers } from "@/components/cases/case-seers";
import { CaseStory } from "@/components/cases/case-story";
import { AddTask, CaseTasks } from "@/components/cases/case-tasks";
import { ContactForm } from "@/components/cases/contact-form";
import { MovingOn } from "@/components/cases/moving-on";
import { OwnWordsOfChild } from "@/components/cases/own-words-of-child";
import { Actions, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TwoColumns } from "@/components/ui/two-columns";
import { CASE_DONE_WORDS, caseMove, planOf } from "@/lib/cases/pages.present";
import { casePage } from "@/lib/cases/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { add, contact, finish } from "./actions";

export const metadata: Metadata = { title: "Case" };
type Props = { readonly params: Promise<{ readonly caseId: string }>; readonly searchParams: Promise<{ readonly done?: string }> };

/** One case: the child's own view, what is due, and everything that was said, for those who work on it. */
export default async function Case({ params, searchParams }: Props) {
  const [{ caseId }, { done }, viewers] = await Promise.all([params, searchParams, requireViewers()]);
  const found = await ask(casePage, viewers, { caseId }, clock());
  if (!found.ok) notFound();
  const shown = found.value, { head, state, closing, mayWork, mayHandOver, mayAsk } = shown, works = state === "open" || state === "closing";
  const said = done ? CASE_DONE_WORDS[done] : undefined, { firstName, linkWorkerName } = head;
  return (
    <>
      <PageHeader title={head.name} crumbs={[{ href: `/cases?school=${head.schoolId}`, label: "Caseload" }]} lead={caseMove({ state, written: closing?.written ?? false, plan: planOf(shown.plans) }, shown.linkWorkerId === shown.you ? null : linkWorkerName)} help="Write down each contact, also the tries nobody answered. The plan, the services and the family’s page stand beside this one. A case closes only with a reason, and the safeguarding lead signs it off." actions={works && <LinkButton plain href="#record-contact">Write down a contact</LinkButton>}><CaseFacts shown={shown} /></PageHeader>
      <CaseHead head={head} current="overview" />
      {said && <Notice kind="settled" live title={said} />}
      <TwoColumns aside={<CaseSeers shown={shown} />}>
        <Section stacked id="view" title={`What ${firstName} says`}><OwnWordsOfChild shown={shown} /></Section>
        <CaseNotices shown={shown} />
        <Section stacked id="tasks" title="What is to be done"><CaseTasks {...{ shown, finish }} /></Section>
        <BrothersAndSisters shown={shown} />
        <MovingOn shown={shown} action={add} />
        {mayWork && works && <Section stacked id="record-contact" title="Write down a contact"><ContactForm shown={shown} action={contact} /></Section>}
        <CaseStory shown={shown} />
        {mayWork && works && <Section stacked id="add-task" title="Add a task"><AddTask shown={shown} action={add} /></Section>}
        {mayWork && works && (
          <Section stacked id="more" title="Change who works on it, or close it">
            <Actions>
              {mayHandOver && <LinkButton plain href={`/cases/${caseId}/hand-over`}>Hand over</LinkButton>}
              <LinkButton plain href={`/cases/${caseId}/close`}>{state === "open" ? "Ask to close" : "Go to the closing"}</LinkButton>
              {mayAsk && state === "open" && <LinkButton plain href={`/approaches/${shown.approachId}#record-answer`}>The family stops</LinkButton>}
            </Actions>
          </Section>
        )}
      </TwoColumns>
    </>
  );
}
