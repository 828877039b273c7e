// The job that takes a landed file back: all of it, or none.
import { systemViewer, type Viewer } from "../access/viewer";
import { writeAudit } from "../audit/write-audit";
import { forgetMatches } from "../children/find-matches";
import { forgetBrought, putBackClassStaff } from "../children/unlink-staff";
import { asViewer, type Tx } from "../db/as-viewer";
import { putBack } from "../db/put-back";
import { letGoOfFlags, markStillLanded, markUndone, toUndo, undoStanding } from "../imports/undo";
import { putBackMarks } from "../signals/put-back-marks";
import { identifySchool } from "./identify-school";
import type { ImportToWorkOn } from "./import-file";

const AN_HOUR = 3_600_000;

/** Undoes one import that a person asked to undo, if nothing stands on it still. Safe to run again after a crash. Null where there is nothing to do. */
export async function undoImport(work: ImportToWorkOn, now: Date, through: Viewer["through"] = "job"): Promise<"undone" | "landed" | null> {
  const viewer = systemViewer("imports", work.areaId, work.schoolId, through);
  const became = await asViewer(viewer, (tx) => undoOrSayWhy(tx, work, now), AN_HOUR).catch(async (fault: unknown) => {
    await asViewer(viewer, (tx) => markStillLanded(tx, work.importId, "fault"));
    throw fault;
  });
  // Also where a crash came between the two: what was undone is undone, and the rules have still to follow.
  if (became === "undone") {
    await identifySchool(work, now, through);
    await asViewer(viewer, (tx) => letGoOfFlags(tx, work.importId));
    await identifySchool(work, now, through); // a review that stays is as severe as the flags that stay
  }
  return became;
}

async function undoOrSayWhy(tx: Tx, { schoolId, importId }: ImportToWorkOn, now: Date): Promise<"undone" | "landed" | null> {
  // No other file of the school lands meanwhile, and no rule is applied to half of what stands.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${schoolId}, 0)), pg_advisory_xact_lock(hashtextextended(${schoolId}, 1))`;
  const found = await toUndo(tx, importId);
  if (found?.state !== "undoing") return found?.state === "undone" ? "undone" : null;
  const { inTheWay } = await undoStanding(tx, importId);
  if (inTheWay) {
    await markStillLanded(tx, importId, inTheWay);
    return "landed";
  }
  await letGoOfFlags(tx, importId);
  await putBackMarks(tx, importId);
  await forgetMatches(tx, importId);
  await putBackClassStaff(tx, importId);
  await putBack(tx, importId);
  await forgetBrought(tx, importId);
  await markUndone(tx, importId, now);
  await writeAudit(tx, "imports.undo", "The person who may send this school's files asked to undo it.", [{ schoolId, before: { state: "landed", importId, kind: found.kind }, after: { state: "undone" } }]);
  return "undone";
}
