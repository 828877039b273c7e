import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerForm } from "@/components/cases/answer-form";
import { ApproachSections } from "@/components/cases/approach-sections";
import { AttemptForm } from "@/components/cases/attempt-form";
import { WhoAsks } from "@/components/cases/who-asks";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Facts } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { approachLead, DONE_WORDS } from "@/lib/cases/pages.present";
import { approachPage } from "@/lib/cases/queries";
import { placeInSchool } from "@/lib/children/present";
import { ask } from "@/lib/doorway/ask";
import { SUPPORTER_WORDS } from "@/lib/identification/review.present";
import type { Supporter } from "@/lib/identification/review.vocabulary";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { answer, attempt, name, take } from "./actions";

export const metadata: Metadata = { title: "A family to ask" };
type Props = { readonly params: Promise<{ readonly approachId: string }>; readonly searchParams: Promise<{ readonly done?: string }> };

/** One family: why they are asked, by whom, what was tried, and what they answered. */
export default async function Approach({ params, searchParams }: Props) {
  const [{ approachId }, { done }, viewers] = await Promise.all([params, searchParams, requireViewers()]);
  const found = await ask(approachPage, viewers, { approachId }, clock());
  if (!found.ok) notFound();
  const shown = found.value, { schoolId, firstName, mayRecord, state, restricted } = shown, said = done ? DONE_WORDS[done] : undefined;
  return (
    <>
      <PageHeader title={`Ask the family of ${shown.name}`} crumbs={[{ href: `/approaches?school=${schoolId}`, label: "Families to ask" }]} lead={<>{approachLead(shown)} {restricted && <Tag kind="restricted">safeguarding leads only</Tag>}</>}
        help="Ring, visit or meet them, then record the try: how, with whom, and what comes next. When they decide, record their answer in their words. A yes opens a case. Check first who may say yes for the child.">
        <Facts items={[
          { term: "Child", is: shown.seesChild ? <TextLink href={`/children/${shown.childId}?school=${schoolId}`}>{shown.name}</TextLink> : shown.name }, { term: "Class", is: placeInSchool(shown) },
          { term: "Support given by", is: SUPPORTER_WORDS[shown.supportBy as Supporter] }, ...(shown.case ? [{ term: "Case", is: <TextLink href={`/cases/${shown.case.caseId}`}>Open the case of {firstName}</TextLink> }] : []),
        ]} />
      </PageHeader>
      {said && <Notice kind="settled" live title={said} />}
      <ApproachSections shown={shown} whoAsks={<WhoAsks {...{ shown, take, name }} />} />
      {mayRecord && state !== "agreed" && <Section id="record-try" title="Record a try" note="Read by whoever asks, the safeguarding lead and the SENCO. Written so that the family could read it too."><AttemptForm shown={shown} action={attempt} /></Section>}
      {mayRecord && (state !== "agreed" || shown.case) && <Section id="record-answer" title={state === "agreed" ? "If they stop" : "Record the answer"} note="Their yes gates the link worker, services and the family’s page. It does not gate what the school does anyway."><AnswerForm shown={shown} action={answer} /></Section>}
    </>
  );
}
