// How the programme's rules came to their second version, and what is proposed for a third: Rosa Delgado writes down why, and whose numbers.
import { askPreview } from "../../lib/identification/preview/commands";
import { proposeRules, publishProposal } from "../../lib/identification/proposals/commands";
import type { Rules } from "../../lib/identification/proposals/rule-fields";
import { DEFAULT_RULE_SET } from "../../lib/identification/default-rule-set";
import { asViewer } from "../../lib/db/as-viewer";
import { previewRules } from "../../lib/jobs/preview/preview-rules";
import { day, dayOf } from "../../lib/kernel/calendar";
import { inRole } from "./cast";
import { once, type Happening, type Place } from "./happening";
import { as, must } from "./people";

const { version: _, ...ONE } = DEFAULT_RULE_SET;
const SECOND = {
  why: "At The Beacon a child who moves to a harder group starts lower on its scale, as planned. The rule called that a fall, and six of the seven children it named in the autumn had done nothing but move on.",
  source: "Saoirse Malloy and Ifan Gethin, The Beacon School, with the SENCOs of Mill Lane and Harbour", sourceYear: 2027,
};
const THIRD = {
  why: "One child in five of Eastmere has been away for a tenth of this year, most of them with the winter’s coughs: the rule names so many that nobody looks at it. Before we ask for 15 %, we look at whom it would no longer name.",
  source: "The link workers of Eastmere Together, at their meeting of 4 March", sourceYear: 2027,
};
/** At The Beacon a step down after a move of group is planned, and no fall. */
const TWO = { ...ONE, rules: { ...ONE.rules, "academic.fall": { ...ONE.rules["academic.fall"], notPublishedFor: ["special-schools"], source: { name: SECOND.source, year: SECOND.sourceYear } } } } as const satisfies Rules;
const SHARE_AWAY = 0.15;
const THREE = {
  ...TWO, rules: { ...TWO.rules, "attendance.persistent": { ...TWO.rules["attendance.persistent"], thresholds: { ...TWO.rules["attendance.persistent"].thresholds, absenceShare: SHARE_AWAY } } },
} as const satisfies Rules;

/** Version 2 in February, for The Beacon’s sake; in March a proposal that nobody has published. */
export const publishing = (): readonly Happening[] => [
  once(day("2027-02-01"), 10, async (_place, now) => {
    const { manager, programmeId } = await ofProgramme(now), { proposalId } = must(await proposeRules(manager, { programmeId, ...TWO, eligibility: [], ...SECOND }, now), "propose version 2");
    must(await publishProposal(manager, { proposalId, version: 1, inForce: 1 }, now), "publish version 2");
  }),
  once(day("2027-03-10"), 14, async (_place, now) => {
    const { manager, programmeId } = await ofProgramme(now);
    must(await proposeRules(manager, { programmeId, ...THREE, eligibility: [], ...THIRD }, now), "propose version 3");
  }),
];

/** Has the open proposal counted on what stands now, as the worker would. */
export async function previewed({ areaId }: Place, now: Date): Promise<void> {
  const { manager, programmeId } = await ofProgramme(now), { id: proposalId } = await asViewer(manager, (tx) => tx.ruleProposal.findFirstOrThrow({ where: { programmeId, state: "open" }, select: { id: true } }));
  must(await askPreview(manager, { proposalId }, now), "ask for a preview");
  await previewRules({ areaId, proposalId }, now, "command line");
}

async function ofProgramme(now: Date) {
  const manager = await as(inRole("programme-manager"), dayOf(now));
  return { manager, programmeId: (await asViewer(manager, (tx) => tx.programme.findFirstOrThrow({ select: { id: true } }))).id };
}
