// What a proposal of rules would find, counted at each school of its programme as Seen itself: on today's facts, and on what was known the same day a school
// year earlier. Each school is a transaction of its own: after a crash the run goes on where it was, and counting again gives the same.
import { decide } from "../../access/decide";
import { systemViewer, type Viewer } from "../../access/viewer";
import { writeAudit } from "../../audit/write-audit";
import { involvedAt } from "../../children/involved";
import { rollGroups } from "../../children/roll-groups";
import { asViewer } from "../../db/as-viewer";
import { helpSoFar } from "../../identification/help-so-far";
import { type Released, WHENS } from "../../identification/preview/found.schema";
import { countedSoFar, findRun, keepDone, keepFound, keepSchool, restartRun, type Versions } from "../../identification/preview/keep-preview";
import { previewOfDay } from "../../identification/preview/preview-of-day.rules";
import { releasedFound } from "../../identification/preview/release-found.rules";
import { findProposal, type Proposal } from "../../identification/proposals/find-proposal";
import { dayOf } from "../../kernel/calendar";
import { linkWorkersAt, linkWorkersTogether } from "../../partnership/link-workers";
import { factsKnownThen } from "../../signals/known-then";
import { aYearBefore } from "../../signals/known-then.rules";
import { loadSchoolFacts } from "../../signals/load-facts";

const TEN_MINUTES = 600_000;
type Work = { readonly areaId: string; readonly proposalId: string };
type Run = { readonly run: number; readonly proposal: Proposal; readonly schoolIds: readonly string[]; readonly years: readonly string[] };

/** Counts every school that this run has not counted yet, then releases what may be read of them all. Does nothing where nobody waits for it. */
export async function previewRules({ areaId, proposalId }: Work, now: Date, through: Viewer["through"] = "job"): Promise<void> {
  const asSeen = (schoolIds: readonly string[]) => systemViewer("identification", areaId, schoolIds, through);
  const run = await asViewer(asSeen([]), (tx) => runOf(tx, proposalId));
  if (!run) return;
  const { schoolIds } = run, done = new Set(await asViewer(asSeen(schoolIds), async (tx) => [...(await countedSoFar(tx, proposalId, run.run, schoolIds)).keys()]));
  for (const schoolId of schoolIds.filter((id) => !done.has(id))) {
    await countOne(asSeen([schoolId]), run, schoolId, now);
    done.add(schoolId);
    await asViewer(asSeen([]), (tx) => keepDone(tx, proposalId, run.run, done.size));
  }
  await asViewer(asSeen(schoolIds), async (tx) => {
    const stands = await findRun(tx, proposalId);
    if (stands?.state === "counted" && stands.run === run.run) return; // another that counted at the same time has released it
    const still = await runOf(tx, proposalId);
    if (still?.run !== run.run) throw new Error("The rules were changed while they were counted: they are counted again.");
    const counted = await countedSoFar(tx, proposalId, run.run, schoolIds), linkWorkers = await linkWorkersTogether(tx, schoolIds, dayOf(now));
    const found: Released = Object.fromEntries(WHENS.map((which) => {
      const counts = Object.fromEntries([...counted].flatMap(([schoolId, days]) => { const one = days.get(which); return one ? [[schoolId, one.counts]] : []; }));
      return [which, releasedFound(counts, which === "today" ? dayOf(now) : aYearBefore(dayOf(now)), linkWorkers)];
    }));
    await keepFound(tx, proposalId, run.run, found, now);
  }, TEN_MINUTES);
}

/** The run that waits, with the rules it is to count; begun anew where they are no longer those it began with. */
async function runOf(tx: Parameters<typeof findRun>[0], proposalId: string): Promise<Run | null> {
  const waiting = await findRun(tx, proposalId), proposal = waiting?.state === "counting" ? await findProposal(tx, proposalId) : null;
  if (!waiting || !proposal) return null;
  const programme = await tx.programme.findFirstOrThrow({ where: { id: proposal.programmeId }, select: { years: true, schools: { select: { schoolId: true }, orderBy: { schoolId: "asc" } } } });
  const schoolIds = programme.schools.map(({ schoolId }) => schoolId), versions: Versions = { proposalVersion: proposal.version, againstVersion: proposal.inForce?.version ?? null };
  const asBegun = waiting.proposalVersion === versions.proposalVersion && waiting.againstVersion === versions.againstVersion && waiting.schools === schoolIds.length;
  if (!asBegun) await restartRun(tx, proposalId, waiting.run, schoolIds.length, versions);
  return { run: asBegun ? waiting.run : waiting.run + 1, proposal, schoolIds, years: programme.years };
}

async function countOne(viewer: Viewer, { run, proposal, years }: Run, schoolId: string, now: Date): Promise<void> {
  const decision = decide(viewer, "flags:raise", { schoolId }), today = dayOf(now), lastYear = aYearBefore(today);
  if (!decision.yes) throw new Error(decision.because);
  await asViewer(viewer, async (tx) => {
    // Two that count at once: the second finds it done.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${proposal.id + schoolId}, 3))`;
    if ((await countedSoFar(tx, proposal.id, run, [schoolId])).size > 0) return;
    const school = await loadSchoolFacts(tx, schoolId, await helpSoFar(tx, schoolId)), then = await factsKnownThen(tx, school, { asAt: lastYear, today });
    // Whoever is kept apart today is so in last year's numbers too.
    const involved = await involvedAt(tx, schoolId, today), involvedThen = new Set([...involved, ...await involvedAt(tx, schoolId, lastYear)]);
    const same = { proposed: proposal.ruleSet, inForce: proposal.inForce, years, roll: await rollGroups(tx, schoolId), linkWorkers: (await linkWorkersAt(tx, [schoolId], today)).get(schoolId) ?? 0 };
    await keepSchool(tx, { proposalId: proposal.id, run, version: proposal.version, schoolId, now }, [
      previewOfDay({ which: "today", asAt: today, school, involved, ...same }),
      previewOfDay({ which: "last-year", asAt: lastYear, school: then, involved: involvedThen, ...same }),
    ]);
    await writeAudit(tx, "identification.previewRules", decision.because, [{ schoolId, after: { proposalId: proposal.id, asAt: today, lastYear } }]);
  }, TEN_MINUTES);
}
