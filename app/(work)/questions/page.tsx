import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuestionsForm } from "@/components/signals/class-review/questions-form";
import { AskedNow, VersionsOfQuestions } from "@/components/signals/class-review/questions-asked";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { questionsPage } from "@/lib/signals/class-review/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { publish } from "./actions";

export const metadata: Metadata = { title: "What the class review asks" };

/** The questions of an area's class review, and for who may, their next version. */
export default async function QuestionsOfArea({ searchParams }: { readonly searchParams: Promise<{ readonly published?: string }> }) {
  const [viewers, { published }] = [await requireViewers(), await searchParams];
  const found = await ask(questionsPage, viewers, {}, clock());
  if (!found.ok) notFound();
  const { newest, versions } = found.value, may = viewers.some((viewer) => decide(viewer, "questions:publish", {}).yes);
  return (
    <>
      <PageHeader title="What the class review asks" lead={`Version ${newest.version}. Every teacher of the area is asked the same short questions.`}
        help="A new version is asked from the next round on. A round that is open goes on with the old one. You can change the words of an observation, its place, and whether it is asked at all. You cannot change what it means, since answers of earlier rounds are kept. The rules count your own observations like the others." />
      {published !== undefined && <Notice kind="settled" live title={`Version ${newest.version} is published.`}><p>It is asked in every round that opens from now on.</p></Notice>}
      <Section id="asked" title="Asked now"><AskedNow questions={newest} /></Section>
      {may && <Section id="next" title="The next version" note="Say why: it is kept with your name and the day."><QuestionsForm newest={newest} versions={versions} action={publish} /></Section>}
      <Section id="versions" title="Versions"><VersionsOfQuestions versions={versions} /></Section>
    </>
  );
}
