// Sends a file as a person, and works on it here instead of waiting for the worker: the same two steps as on the page.
import { createReadStream, statSync } from "node:fs";
import path from "node:path";
import type { Viewer } from "../../lib/access/viewer";
import { decide } from "../../lib/access/decide";
import { acceptImport, sendFile } from "../../lib/imports/commands";
import { CANNOT_STORE, tooBig } from "../../lib/imports/present";
import { importPage } from "../../lib/imports/queries";
import { removeStored, storeFile } from "../../lib/imports/stored-file";
import { uploadLimitMb } from "../../lib/imports/upload-limit";
import { workOnImport, type Worked } from "../../lib/jobs/import-file";
import { no } from "../../lib/kernel/result";
import { listSchools } from "../../lib/partnership/queries";
import { clock } from "../../lib/session/clock";
import { actAs, declined } from "./acting";
import type { FileSent, Landing } from "./import";

const DENIED = {
  "not-allowed": "Your role at this school does not include importing this file.",
  "not-found": "Your role at this school does not include importing this file.",
  ...CANNOT_STORE, "too-big": tooBig(uploadLimitMb()),
  "unknown-school": "No school with this URN is in Seen. Add the school first.",
};

/** Lands a file as contracts.md §2 says; a fault of ours throws. */
export async function landFile(sent: FileSent): Promise<Landing> {
  const about = statSync(sent.path);
  if (!about.isFile()) return { state: "refused", reason: `${sent.path} is not a file.` };

  const done = await actAs(sent.as, async (viewer, now) => {
    const schoolId = await idOf(viewer, sent.school, now);
    if (!schoolId) return no("unknown-school");
    return decide(viewer, "import:send", { schoolId, audience: viewer.role }).yes ? send(viewer, schoolId, sent, now) : no("not-allowed");
  });
  if (!done?.ok) {
    const answer = declined(sent.as, done, DENIED, { academicYear: "--academic-year", file: "the file" });
    const reason = String(answer.json.reason);
    return answer.exit === 4 ? { notAllowed: reason } : { state: "refused", reason };
  }

  const { importId, schoolId } = done.value;
  const work = { areaId: done.viewer.areaId, schoolId, importId };
  let worked = await workOnImport(work, "if-clean", clock(), "command line");
  if (worked?.state === "needs-review" && sent.acceptRejected) {
    await accept(done.viewer, importId);
    worked = await workOnImport(work, "accepted", clock(), "command line");
  }
  if (!worked) throw new Error("Somebody else is working on this import. Look at it on the import page.");
  if (worked.state === "failed") throw new Error(worked.report.reason);
  return told(worked, importId);
}

/** Onto Seen's own disk first, piece by piece; what is then not taken does not stay there. */
async function send(viewer: Viewer, schoolId: string, sent: FileSent, now: Date) {
  const stored = await storeFile(viewer.areaId, path.basename(sent.path), createReadStream(sent.path));
  if (!stored.ok) return stored;
  const answer = await sendFile(viewer, { schoolId, file: stored.value, kind: sent.kind, academicYear: sent.academicYear, sheet: sent.sheet, partial: sent.partial }, now);
  if (!answer.ok) await removeStored(viewer.areaId, stored.value.importId);
  return answer;
}

async function idOf(viewer: Viewer, urn: string, now: Date): Promise<string | undefined> {
  const schools = await listSchools(viewer, {}, now);
  return schools.ok ? schools.value.find((school) => school.urn === urn)?.id : undefined;
}

async function accept(viewer: Viewer, importId: string) {
  const page = await importPage(viewer, { importId }, clock());
  const accepted = page.ok ? await acceptImport(viewer, { importId, version: page.value.version, acceptRejected: true, acceptGone: true }, clock()) : page;
  if (!accepted.ok) throw new Error(`The import could not be accepted (${accepted.because}).`);
}

function told({ kind, format, state, report }: Worked, importId: string): Landing {
  const { rows, arrived, changed, unchanged, gone, marks } = report.counts;
  return {
    kind, format, state: state === "landed" || state === "refused" ? state : "needs-review",
    ...(report.reason && { reason: report.reason }), ...(report.looksLike && { looksLike: report.looksLike }),
    rows, arrived, changed, unchanged, gone, ...(marks && { marks }), ...(report.beside && { beside: report.beside }),
    rejected: report.rejected, warnings: report.warnings, import: importId,
  };
}
