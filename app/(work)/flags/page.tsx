import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WithoutOfferList } from "@/components/cases/without-offer";
import { FlagsOfChildren } from "@/components/identification/flags-of-children";
import { SaidOfChildren, TwoYearsBehind } from "@/components/identification/listed-children";
import { ListLength } from "@/components/identification/list-length";
import { ProposedHere } from "@/components/identification/preview/proposed-here";
import { InLine, ReviewQueue } from "@/components/identification/review-queue";
import { RulesApplied } from "@/components/identification/rules-applied";
import { FlagsWait } from "@/components/imports/held-file";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import { withoutOffer } from "@/lib/cases/queries";
import { withoutOfferWords } from "@/lib/cases/without-offer.rules";
import { ask } from "@/lib/doorway/ask";
import { proposedHere } from "@/lib/identification/preview/queries";
import { flagsList, reviewQueue } from "@/lib/identification/queries";
import { QUEUE_LISTS, type QueueList } from "@/lib/identification/queries.schema";
import { FLAG_LEADS, LIST_EMPTY, LIST_LEADS, LIST_WORDS } from "@/lib/identification/lists.present";
import { appliedAtWords } from "@/lib/identification/runs/present";
import { rulesAppliedAt } from "@/lib/identification/runs/queries";
import { holds } from "@/lib/imports/queries";
import { dayOf } from "@/lib/kernel/calendar";
import { clock } from "@/lib/session/clock";
import { requirePerson, requireViewers } from "@/lib/session/request";
import { see, setLength } from "./actions";

export const metadata: Metadata = { title: "Reviews" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly list?: string; readonly page?: string }> };

/** Who decides sees the queue; a link worker and a pastoral lead see the flags of their own children. */
export default async function Flags({ searchParams }: Props) {
  const [asked, viewers, { grants }] = await Promise.all([searchParams, requireViewers(), requirePerson()]);
  const schools = [...new Map(grants.filter(({ viewer }) => decide(viewer, "flags:list", { schoolId: viewer.schoolIds[0] ?? "" }).yes).map(({ viewer, schoolName }) => [viewer.schoolIds[0]!, schoolName ?? ""]))];
  const schoolId = asked.school ?? schools[0]?.[0];
  if (!schoolId) notFound();
  const list: QueueList = QUEUE_LISTS.find((one) => one === asked.list) ?? "waiting", page = Math.max(1, Number.parseInt(asked.page ?? "1", 10) || 1);
  const href = (to: { school?: string; list?: QueueList; page?: number }) => `/flags?${new URLSearchParams({ school: schoolId, list, ...Object.fromEntries(Object.entries(to).map(([name, value]) => [name, String(value)])) })}`;
  const elsewhere = schools.length > 1 && <Views views={schools.map(([id, name]) => ({ label: name, href: `/flags?school=${id}`, current: id === schoolId }))} />;
  const now = clock(), today = dayOf(now), queue = await ask(reviewQueue, viewers, { schoolId, list, page }, now);
  const runs = await ask(rulesAppliedAt, viewers, { schoolId }, now), applied = runs.ok && <RulesApplied sentences={appliedAtWords(runs.value, now)} />;
  if (!queue.ok) {
    const flags = await ask(flagsList, viewers, { schoolId }, now);
    if (!flags.ok) notFound();
    const { lead, empty } = FLAG_LEADS[flags.value.role === "pastoral-lead" ? "pastoral-lead" : "link-worker"];
    return <><PageHeader title="Flags" lead={`${flags.value.schoolName}. ${lead} ${flags.value.children.length === 1 ? "One child" : `${flags.value.children.length} children`} today, by name.`} help="You read here; you do not decide. When support is decided, the family is asked first. A rule sees only what was recorded. If you know more about a child, raise a concern." />{elsewhere}{applied}<FlagsOfChildren empty={empty} rows={flags.value.children} /></>;
  }
  const { schoolName, answerWithin, calendar, counts, isLead, rows, twoYears, said, line, length } = queue.value;
  const lists = QUEUE_LISTS.filter((one) => isLead || one === "waiting" || one === "two-years" || one === "in-line").filter((one) => one !== "in-line" || one === list || line.count > 0);
  if (!lists.includes(list)) notFound();
  const without = list === "waiting" ? await ask(withoutOffer, viewers, { schoolId }, now) : null, late = without?.ok ? without.value : null;
  const held = await ask(holds, viewers, { schoolId }, now), proposed = list === "waiting" ? await ask(proposedHere, viewers, { schoolId }, now) : null;
  const also = new Map(late?.reviewed.map(({ childId, days }) => [childId, withoutOfferWords(days)]));
  return (
    <>
      <PageHeader title="Reviews" lead={`${schoolName}. ${LIST_LEADS[list]} The school answers within ${answerWithin} school days.`}
        help="Open a child, read what was noticed, talk with your colleague, and decide. Whoever raised a concern hears what you choose to tell them. A rule sees only what was recorded: a child who is not here may need you too." />
      {elsewhere}
      {applied}
      {held.ok && <FlagsWait holds={held.value.holds} />}
      {proposed?.ok && <ProposedHere proposals={proposed.value} />}
      <Views views={lists.map((one) => ({ label: `${LIST_WORDS[one]} (${counts[one]})`, href: href({ list: one }), current: one === list }))} />
      {(list === "waiting" || list === "who-leads") && <ReviewQueue {...{ rows, page, today, calendar, also }} total={counts[list]} hrefOf={(to) => href({ page: to })} empty={LIST_EMPTY} />}
      {list === "waiting" && <p className="section-note no-print"><TextLink href={`/rules?school=${schoolId}`}>How the rules have done at {schoolName}</TextLink></p>}
      {list === "waiting" && <ListLength schoolId={schoolId} length={length} line={line} lineHref={href({ list: "in-line" })} action={setLength} />}
      {list === "in-line" && <InLine {...{ rows, page }} total={counts[list]} hrefOf={(to) => href({ page: to })} />}
      {late && <WithoutOfferList {...late} />}
      {list === "two-years" && <TwoYearsBehind rows={twoYears} />}
      {said && <SaidOfChildren {...{ said, schoolId, today }} action={see} />}
    </>
  );
}
