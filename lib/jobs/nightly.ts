// What is done each night, step by step: in each area as Seen itself there, or once for the whole house. A step that breaks keeps no other from its work.
import { systemViewer } from "../access/viewer";
import { asViewer, beforeSignIn } from "../db/as-viewer";
import { enqueue, identifyAgain } from "../db/enqueue";
import { forgetNames } from "../identification/preview/keep-preview";
import { forgetLines } from "../imports/keep-lines";
import { sweepUploads } from "./sweep-uploads";

/** 02:30 UTC, which is 02:30 or 03:30 in London; a night that was slept through is made up for within twenty hours. */
export const NIGHT = "30 2 * * * nightly ?fill=20h&max=3&jobKey=nightly";

export type NightlyStep = { readonly name: string } & (
  | { readonly inArea: (areaId: string, now: Date) => Promise<void> }
  | { readonly once: (now: Date) => Promise<void> });

/** In their order. A step must be safe to do twice. */
export const NIGHTLY: readonly NightlyStep[] = [
  { name: "ask the schools' sources", inArea: askSources },
  { name: "apply the rules", inArea: applyRules },
  { name: "forget what old files said", inArea: forgetOldLines },
  { name: "forget whom closed proposals named", inArea: forgetPreviews },
  { name: "sweep away files that nobody needs", once: async () => { await sweepUploads(new Date()); } }, // file times are the machine's own, whatever day SEEN_NOW says it is
];

/** Does every step everywhere; throws at the end where one broke, so that the night is tried again. */
export async function runNightly(steps: readonly NightlyStep[], now: Date): Promise<void> {
  const areas = (await beforeSignIn().$queryRaw<{ id: string }[]>`SELECT areas AS id FROM session.areas()`).map(({ id }) => id);
  const broken: string[] = [];
  for (const step of steps) for (const work of "once" in step ? [() => step.once(now)] : areas.map((areaId) => () => step.inArea(areaId, now))) {
    await work().catch(() => broken.push(step.name));
  }
  if (broken.length > 0) throw new Error(`In the night these broke: ${[...new Set(broken)].join(", ")}.`);
}

const schoolsOf = async (areaId: string): Promise<readonly string[]> =>
  (await asViewer(systemViewer("imports", areaId, []), (tx) => tx.school.findMany({ select: { id: true } }))).map(({ id }) => id);

/** A month after a file was done with, also at a school that sends no other. */
async function forgetOldLines(areaId: string, now: Date): Promise<void> {
  for (const schoolId of await schoolsOf(areaId)) await asViewer(systemViewer("imports", areaId, schoolId), (tx) => forgetLines(tx, schoolId, now));
}

/** What a proposal would have found is over once it was published or withdrawn: the counts stay, the names go. */
async function forgetPreviews(areaId: string): Promise<void> {
  for (const schoolId of await schoolsOf(areaId)) await asViewer(systemViewer("identification", areaId, schoolId), (tx) => forgetNames(tx, schoolId));
}

/** One job a school: one that cannot be asked is tried again by itself. */
async function askSources(areaId: string): Promise<void> {
  const schools = await schoolsOf(areaId);
  await asViewer(systemViewer("imports", areaId, schools), async (tx) => {
    const sources = await tx.schoolSource.findMany({ where: { schoolId: { in: [...schools] }, revokedAt: null }, select: { schoolId: true } });
    for (const { schoolId } of sources) await enqueue(tx, "fetch-source", "sources", schoolId, { schoolId });
  });
}

/** Days go by without a file: what met a rule in time may not meet it today. */
async function applyRules(areaId: string): Promise<void> {
  await asViewer(systemViewer("identification", areaId, []), async (tx) => {
    const published = await tx.ruleSet.findMany({ distinct: ["programmeId"], select: { programmeId: true } });
    const schools = await tx.programmeSchool.findMany({ where: { programmeId: { in: published.map(({ programmeId }) => programmeId) } }, distinct: ["schoolId"], select: { schoolId: true } });
    await identifyAgain(tx, schools.map(({ schoolId }) => schoolId));
  });
}
