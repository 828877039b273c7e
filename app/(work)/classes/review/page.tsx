import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassReview } from "@/components/signals/class-review/class-review";
import { ReviewDone } from "@/components/signals/class-review/review-done";
import { Views } from "@/components/ui/filter-panel";
import { Notice } from "@/components/ui/notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { whatCameOfMine } from "@/lib/identification/queries";
import { reviewHelp, roundName, roundWhen, WHO_READS } from "@/lib/signals/class-review/present";
import { nextLeft, progressOfStates } from "@/lib/signals/class-review/progress.rules";
import { classReview } from "@/lib/signals/class-review/queries";
import { classesHeld } from "../held";
import { answer, skip } from "./actions";
import { reviewAddress } from "./address";

export const metadata: Metadata = { title: "Class review" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly class?: string; readonly child?: string; readonly done?: string; readonly list?: string }> };

/** A few words about every child of a class, and nobody skipped without saying so. */
export default async function ReviewOfClass({ searchParams }: Props) {
  const [asked, viewers, person, now] = [await searchParams, await requireViewers(), await requirePerson(), clock()];
  const held = classesHeld(person.grants), schoolId = asked.school ?? held[0]?.schoolId;
  if (!schoolId) notFound();
  const found = await ask(classReview, viewers, { schoolId, className: asked.class }, now);
  if (!found.ok) notFound();
  const { className, schoolName, children, round, early, today } = found.value, address = reviewAddress(found.value), ids = children.map(({ childId }) => childId);
  const progress = progressOfStates(children.map(({ state }) => state)), state = (childId: string) => children.find((child) => child.childId === childId)!.state;
  const done = asked.done !== undefined && !asked.child, open = done || early || asked.list !== undefined ? null : ids.find((id) => id === asked.child) ?? nextLeft(ids, state, null);
  const links = held.filter((one) => one.schoolId === schoolId).map(({ className: name }) => ({ label: name, href: reviewAddress({ schoolId, className: name }), current: name === className }));
  const mine = done || open === null ? await ask(whatCameOfMine, viewers, { schoolId }, now) : null;
  return (
    <div className="class-review">
      <PageHeader title={className} crumbs={[{ href: `/classes?${new URLSearchParams({ school: schoolId, class: className })}`, label: "Class list" }, { label: schoolName }]}
        lead={`${roundName(round.key)}, ${roundWhen(round, today)}.`} help={reviewHelp} />
      {links.length > 1 && <Views views={links} />}
      {early && <Notice kind="info" title="Not open yet"><p>{roundName(round.key)} {roundWhen(round, today)}. Nothing is asked of you before. A worry does not wait: raise a concern, or use “Worried about a child now”.</p></Notice>}
      {children.length === 0
        ? <EmptyState title={`Nobody is in ${className}.`}>The roll names no child in this class today. If your class has a new name, ask an administrator to change the class you hold.</EmptyState>
        : <>
          {!early && open === null && <ReviewDone progress={progress} address={address} next={nextLeft(ids, state, null)} schoolName={schoolName} mine={mine?.ok ? mine.value : null} />}
          <ClassReview key={open ?? "all"} review={found.value} openId={open} personId={person.id} address={address} answer={answer} skip={skip} />
        </>}
      <div className="class-review-foot small quiet"><p>{WHO_READS}</p><p>Nobody is skipped in silence: to finish without a child, say so and say when you will know them better.</p></div>
    </div>
  );
}
