import type { Viewer } from "@/lib/access/viewer";
import type { ChildCases } from "@/lib/cases/load-of-child";
import { APPROACH_WORDS } from "@/lib/cases/present";
import { ofChild } from "@/lib/cases/queries";
import { ofCase as servicesOf } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import type { Help } from "@/lib/identification/child/first-help.rules";
import type { Further } from "@/lib/identification/child/thread.rules";
import { inShort } from "@/lib/outcomes/queries";
import { ofCase as planOf } from "@/lib/plans/queries";

type Asked = { readonly childId: string; readonly schoolId: string };

/** How far the family, the plan and the services have come with a child, for the thread; the newest asking and case, for the way there; and what is done in that case. */
export async function furtherOf(viewers: readonly Viewer[], child: Asked, now: Date) {
  const found = await ask(ofChild, viewers, child, now);
  const asking = found.ok ? found.value.askings[0] : undefined, supported = found.ok ? found.value.cases[0] : undefined;
  const work = supported ? await workOf(viewers, supported.caseId, now) : null, first = found.ok ? found.value.cases.at(-1) : undefined;
  const begun = first && first.caseId !== supported?.caseId ? await workOf(viewers, first.caseId, now) : null; // help may have begun in an earlier case
  const spoken = found.ok && supported ? { lastSpoke: found.value.lastSpoke, leadAdults: found.value.leadAdults, openedOn: supported.openedOn } : null;
  return { asking, supported, work, spoken, conversations: found.ok ? found.value.conversations : null, helps: [...helpsOf(work), ...helpsOf(begun)], further: { ...ofFamily(asking), ...(supported && work ? { ...ofCase(supported), ...ofWork(supported, work) } : {}) } };
}

const helpsOf = (work: Awaited<ReturnType<typeof workOf>> | null): readonly Help[] => (work ? [
  ...(work.plan?.firstAgreedOn ? [{ on: work.plan.firstAgreedOn, what: "the plan was agreed" as const }] : []), ...work.services.map(({ firstSessionOn }) => ({ on: firstSessionOn, what: "a service began" as const })),
] : []);

function ofFamily(asking: ChildCases["askings"][number] | undefined): Further {
  if (!asking) return {};
  const href = `/approaches/${asking.approachId}`;
  return { "Family said yes": asking.state === "agreed" ? { on: asking.agreedOn, who: asking.agreedBy ?? "", href } : { now: true, on: null, who: APPROACH_WORDS[asking.state].toLowerCase(), href } };
}

function ofCase({ caseId, openedOn, linkWorker, closedOn }: ChildCases["cases"][number]): Further {
  return { Case: { on: openedOn, who: closedOn ? `${linkWorker}, closed since` : linkWorker, href: `/cases/${caseId}` } };
}

async function workOf(viewers: readonly Viewer[], caseId: string, now: Date) {
  const [plan, services, outcome] = await Promise.all([ask(planOf, viewers, { caseId }, now), ask(servicesOf, viewers, { caseId }, now), ask(inShort, viewers, { caseId }, now)]);
  return { plan: plan.ok ? plan.value : null, services: services.ok ? services.value.filter(({ state }) => state === "accepted" || state === "finished") : [], measured: outcome.ok ? outcome.value : null };
}

/** The yes makes the case in the same moment; the station is reached with its first step, a conversation or a plan. Whoever may not read conversations is shown the case as it stands. */
function ofWork({ caseId, closedOn }: ChildCases["cases"][number], { plan, services, measured }: Awaited<ReturnType<typeof workOf>>): Further {
  const again = measured?.measuredAgainOn ?? null, page = plan?.familyPage ?? null, first = services.at(-1); // the newest stands first; a station keeps the day on which it was reached
  return {
    ...(measured && !measured.spokeOn && !plan && !closedOn ? { Case: { now: true as const, on: null, who: "nobody has spoken with them yet", href: `/cases/${caseId}` } } : {}),
    ...(measured && again ? { Outcome: { on: again, who: `${measured.goalsMoved} of ${measured.goals} goals higher`, href: `/cases/${caseId}/outcomes` } } : {}),
    ...(again && page ? { Shared: { on: page.madeOn > again ? page.madeOn : again, who: `${page.of} can read it`, href: `/cases/${caseId}/family` } } : {}),
    ...(plan ? { Plan: plan.agreedOn ? { on: plan.agreedOn, who: "agreed together", href: `/cases/${caseId}/plan` } : { now: true as const, on: null, who: "being written", href: `/cases/${caseId}/plan` } } : {}),
    ...(first ? { Service: { on: first.firstSessionOn, who: first.organisation, href: `/cases/${caseId}/services` } } : {}),
  };
}
