// The job that reads a sent file, checks it, compares it with what stands, and lands it: all of it, or none.
import { systemViewer, type Viewer } from "../access/viewer";
import { writeAudit } from "../audit/write-audit";
import { landRoll, linkClassStaff, markGone } from "../children/land-roll";
import { keepMatches } from "../children/find-matches";
import { bornByUpn, childrenByUpn } from "../children/roll-standing";
import { asViewer, type Tx } from "../db/as-viewer";
import { landRows } from "../db/land-rows";
import { checkFile } from "../imports/check";
import { holdOrRelease } from "../imports/hold";
import { keepFlags } from "../imports/undo";
import { isStillWanted, keepLoss, keepQuestion, keepRefusal, keepReport, markFailed, takeFile, type KeptFile } from "../imports/kept-file";
import { NOT_AS_SENT } from "../imports/present";
import { meaningsOf } from "../imports/heading-meanings";
import { forgetLines, keepLines } from "../imports/keep-lines";
import { allCounts, mustBeAccepted, nothingChanged, type ImportReport, type ImportState } from "../imports/report";
import { sameAsLandedLast } from "../imports/same-file";
import type { CheckedFile, Refused } from "../imports/rows";
import { intact, removeStored } from "../imports/stored-file";
import { dayOf } from "../kernel/calendar";
import { loadMeasures } from "../partnership/measures/load-measures";
import { ownObservationsOf } from "../signals/class-review/load-questions";
import { landMarks } from "../signals/land-marks";
import { compareFile, type FileCompared, type RowsToLand } from "./compare-file";
import { identifySchool } from "./identify-school";
import { progressOf, ThrownAway, type Progress } from "./import-progress";

export type ImportToWorkOn = { readonly areaId: string; readonly schoolId: string; readonly importId: string };
/** `look`: compare and wait for a person. `if-clean`: land at once unless something needs a person. `accepted`: a person has looked. */
export type HowFar = "look" | "if-clean" | "accepted";
export type Worked = { readonly kind: string | null; readonly format: string; readonly state: ImportState; readonly report: ImportReport };

const AN_HOUR = 3_600_000;
const PORTION = 1_000;

/** Works on one import as far as asked. Safe to run again after a crash: what has landed is not landed twice. Null where it is already done, or thrown away while it was worked on. */
export async function workOnImport(work: ImportToWorkOn, howFar: HowFar, now: Date, through: Viewer["through"] = "job"): Promise<Worked | null> {
  const viewer = systemViewer("imports", work.areaId, work.schoolId, through);
  const progress = progressOf(viewer, work.importId);
  try {
    const sent = await asViewer(viewer, (tx) => takeFile(tx, work.importId), AN_HOUR);
    if (!sent) return null;
    progress.resume(sent.soFar);
    const whole = await intact(work.areaId, sent.stored);
    if (!whole.ok) return await lost(viewer, work.importId, NOT_AS_SENT[whole.because]);
    const again = await asViewer(viewer, (tx) => landAgain(tx, work, now));
    if (again) {
      await done(work);
      return again;
    }
    const { born, meanings, school, ownObservations, measures } = await asViewer(viewer, async (tx) => ({
      born: await bornByUpn(tx, work.schoolId), meanings: await meaningsOf(tx, { schoolId: work.schoolId, audience: sent.audience }), school: await schoolNamed(tx, work.schoolId), ownObservations: await ownObservationsOf(tx), measures: await loadMeasures(tx),
    }));
    const checked = await checkFile({ path: whole.value }, {
      kind: sent.options.kind, fileName: sent.fileName, academicYear: sent.options.academicYear, sheet: sent.options.sheet, fetched: sent.fetched, today: dayOf(now), meanings,
      isOnRoll: (upn) => born.has(upn), bornOn: (upn) => born.get(upn) ?? null, school, ownObservations, measures,
    }, progress.checked);
    const refused = "refused" in checked ? checked : notForThisRole(checked, sent.audience);
    if (refused) return await refuse(viewer, work, refused, now);
    const worked = await asViewer(viewer, (tx) => compareAndLand(tx, work, sent, checked as CheckedFile, howFar, now, progress), AN_HOUR);
    if (worked.state === "landed") {
      await done(work);
      await identifySchool(work, now, through);
    }
    return worked;
  } catch (fault) {
    if (fault instanceof ThrownAway || !(await asViewer(viewer, (tx) => isStillWanted(tx, work.importId)))) return null;
    await progress.finish();
    await asViewer(viewer, (tx) => markFailed(tx, work.importId));
    throw fault;
  }
}

/** The very file that landed last: it lands at once, since it changes nothing; null where it must be read. */
async function landAgain(tx: Tx, { schoolId, importId }: ImportToWorkOn, now: Date): Promise<Worked | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${schoolId}, 0))`;
  const same = await sameAsLandedLast(tx, { schoolId, importId });
  if (!same) return null;
  await writeAudit(tx, "imports.land", "A file that a person sent and Seen checked.", [{ schoolId, after: { importId, kind: same.kind, counts: same.report.counts } }]);
  const state = await keepReport(tx, importId, { ...same, landed: true, now });
  if (state === null) throw new ThrownAway();
  return { ...same, state };
}

async function compareAndLand(tx: Tx, work: ImportToWorkOn, sent: KeptFile, file: CheckedFile, howFar: HowFar, now: Date, progress: Progress): Promise<Worked> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${work.schoolId}, 0))`; // one file of a school lands after another
  if (!(await isStillWanted(tx, work.importId))) throw new ThrownAway();
  const compared = await compareFile(tx, file, { schoolId: work.schoolId, uploadedById: sent.uploadedById, partial: sent.options.partial, today: dayOf(now) });
  const must = mustBeAccepted(compared.report);
  // A file that changes nothing has nothing to be looked at.
  const lands = howFar === "accepted" || nothingChanged(allCounts(compared.report)) || (howFar === "if-clean" && !must.rejected && !must.gone);
  if (lands) {
    await holdOrRelease(tx, { ...work, kind: file.kind, report: compared.report, now });
    await land(tx, work, compared, now, progress);
    await keepFlags(tx, work.importId);
    await writeAudit(tx, "imports.land", "A file that a person sent and Seen checked.", [{ schoolId: work.schoolId, after: { importId: work.importId, kind: file.kind, counts: compared.report.counts } }]);
  }
  await keepLines(tx, { ...work, audience: sent.audience }, compared.lines, file.kind === "roll" ? await childrenByUpn(tx, work.schoolId) : compared.childOf);
  if (lands) await forgetLines(tx, work.schoolId, now);
  await progress.finish();
  const state = await keepReport(tx, work.importId, { kind: file.kind, format: file.format, report: compared.report, landed: lands, now });
  if (state === null) throw new ThrownAway(); // nothing of it stays
  return { kind: file.kind, format: file.format, state, report: compared.report };
}

async function land(tx: Tx, work: ImportToWorkOn, { toLand, beside, report }: FileCompared, now: Date, progress: Progress): Promise<void> {
  await landTable(tx, work, toLand, now, progress);
  if (beside.length > 0) {
    const childOf = await childrenByUpn(tx, work.schoolId); // with those who have just arrived
    for (const table of beside) await landTable(tx, work, table.kind === "rows" ? withChildren(table, childOf) : table, now, progress);
  }
  const { rows, rejected } = allCounts(report);
  await progress.landed(0, rows - rejected);
}

const withChildren = (toLand: RowsToLand, childOf: ReadonlyMap<string, string>): RowsToLand =>
  ({ ...toLand, rows: toLand.rows.map((row, i) => ({ ...row, child_id: childOf.get(toLand.upns?.[i] ?? "") ?? row.child_id })) });

async function landTable(tx: Tx, { schoolId, importId }: ImportToWorkOn, toLand: FileCompared["toLand"], now: Date, progress: Progress): Promise<void> {
  if (toLand.kind === "roll") {
    for (const rows of portionsOf(toLand.rows)) {
      await landRoll(tx, schoolId, importId, rows, dayOf(now));
      await progress.landed(rows.length);
    }
    await markGone(tx, schoolId, importId, toLand.gone, dayOf(now));
    await linkClassStaff(tx, schoolId, importId, toLand.staff);
    await keepMatches(tx, { schoolId, importId, today: dayOf(now), arrived: toLand.arrived, matches: toLand.matches });
  } else if (toLand.kind === "marks") {
    for (const rows of portionsOf(toLand.portions)) {
      await landMarks(tx, schoolId, importId, rows);
      await progress.landed(rows.length);
    }
  } else {
    for (const rows of portionsOf(toLand.rows)) {
      await landRows(tx, toLand.table, schoolId, rows, importId, toLand.withImport);
      await progress.landed(rows.length);
    }
  }
}

const schoolNamed = async (tx: Tx, id: string) => (await tx.school.findFirst({ where: { id }, select: { urn: true, name: true } })) ?? undefined;

const portionsOf = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / PORTION) }, (_, i) => rows.slice(i * PORTION, (i + 1) * PORTION));

/** Whoever sent a file they may not send gets no more than that: nothing of it is kept. */
const notForThisRole = (file: CheckedFile, audience: string): Refused | null =>
  (file.kind === "involvement") === (audience === "safeguarding-lead") ? null
    : { kind: file.kind, refused: file.kind === "involvement" ? "Only the safeguarding lead sends who else is involved. Give them this file." : "The school office sends this kind of file. Give it to the data manager." };

/** The file goes once the commit is through. What cannot be removed now is swept away later (sweep-uploads.ts). */
const done = ({ areaId, importId }: ImportToWorkOn): Promise<void> => removeStored(areaId, importId).catch(() => {});

async function lost(viewer: Viewer, importId: string, reason: string): Promise<Worked> {
  const report = await asViewer(viewer, (tx) => keepLoss(tx, importId, reason));
  return { kind: null, format: "csv", state: "failed", report };
}

/** The page asks which heading is which column; on the command line there is nobody to ask. */
async function refuse(viewer: Viewer, work: ImportToWorkOn, refused: Refused, now: Date): Promise<Worked> {
  const asks = refused.headings !== undefined && viewer.through !== "command line";
  const report = await asViewer(viewer, (tx) => (asks ? keepQuestion(tx, work.importId, refused) : keepRefusal(tx, work.importId, refused, now)));
  if (!asks) await done(work);
  return { kind: refused.kind, format: refused.format ?? "csv", state: asks ? "needs-columns" : "refused", report };
}
