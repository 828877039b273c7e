// How things stood when the family said yes, kept as Seen itself, at the school of the case alone.
import { systemViewer, type Viewer } from "../access/viewer";
import { freezeBaseline } from "../outcomes/commands";

/** Freezes a case's baseline; a case that was taken back in the meantime is nobody's, and there is nothing to keep. */
export async function freezeBaselineOf({ areaId, schoolId, caseId }: { readonly areaId: string; readonly schoolId: string; readonly caseId: string }, now: Date, through: Viewer["through"] = "job"): Promise<void> {
  const answer = await freezeBaseline(systemViewer("outcomes", areaId, schoolId, through), { caseId }, now);
  if (!answer.ok && answer.because !== "not-found") throw new Error(`The baseline was not kept: ${answer.because}.`);
}
