import { createReadStream } from "node:fs";
import path from "node:path";
import type { Viewer } from "../lib/access/viewer";
import { sendFile } from "../lib/imports/commands";
import type { ImportCounts } from "../lib/imports/report";
import { storeFile } from "../lib/imports/stored-file";
import { workOnImport } from "../lib/jobs/import-file";
import { NOW } from "../lib/jobs/world.sample";

/** Sends a file and lands it, as the command line does; throws where it does not land whole. */
export async function importFrom({ viewer, schoolId }: { readonly viewer: Viewer; readonly schoolId: string }, file: string): Promise<{ readonly seconds: number; readonly counts: ImportCounts }> {
  const began = performance.now();
  const stored = await storeFile(viewer.areaId, path.basename(file), createReadStream(file));
  if (!stored.ok) throw new Error(stored.because);
  const sent = await sendFile(viewer, { schoolId, file: stored.value }, NOW);
  if (!sent.ok) throw new Error(sent.because);
  const worked = await workOnImport({ areaId: viewer.areaId, schoolId, importId: sent.value.importId }, "if-clean", NOW, "command line");
  if (worked?.state !== "landed") throw new Error(worked?.report.reason ?? `${path.basename(file)} is ${worked?.state}`);
  return { seconds: (performance.now() - began) / 1000, counts: worked.report.counts };
}
