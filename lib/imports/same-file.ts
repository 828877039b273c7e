// The file that landed last, sent once more: it need not be read to know that it changes nothing.
import type { Tx } from "../db/as-viewer";
import { readReport, type ImportCounts, type ImportReport } from "./report";
import { readKind, type Kind } from "./vocabulary";

/** A roll may link teachers who have come since, and people's files may meet what a person changed: those are read again. */
const READ_AGAIN: readonly Kind[] = ["roll", "guardians", "involvement"];
type Row = { readonly file_hash: string; readonly options: unknown; readonly audience: string; readonly state: string; readonly kind: string | null; readonly format: string | null; readonly report: unknown };
export type SameFile = { readonly kind: Kind; readonly format: string; readonly report: ImportReport };

/** What the file would say, where it is the very one that landed last at its school, sent in the same way, with nothing of it left out; else null. */
export async function sameAsLandedLast(tx: Tx, { schoolId, importId }: { readonly schoolId: string; readonly importId: string }): Promise<SameFile | null> {
  const [last, sent] = await tx.$queryRaw<Row[]>`
    SELECT file_hash, options, audience, state, kind, format, report FROM import
    WHERE school_id = ${schoolId}::uuid AND (id = ${importId}::uuid OR landed_as = (SELECT max(landed_as) FROM import WHERE school_id = ${schoolId}::uuid)) ORDER BY id = ${importId}::uuid`;
  if (!last || !sent || last.state !== "landed" || last.file_hash !== sent.file_hash || last.audience !== sent.audience || JSON.stringify(last.options) !== JSON.stringify(sent.options)) return null;
  const kind = readKind(last.kind), report = readReport(last.report);
  if (!kind || !report || READ_AGAIN.includes(kind) || report.counts.rejected > 0) return null;
  const warnings = [...report.warnings.filter(({ reason }) => reason !== SAME_FILE), { reason: SAME_FILE }];
  return { kind, format: last.format ?? "csv", report: { ...report, counts: unchanged(report.counts), warnings, rejected: [] } };
}

export const SAME_FILE = "This is the very file that landed last at this school, so it was not read again.";

function unchanged({ marks, ...counts }: ImportCounts): ImportCounts {
  const stay = (of: { readonly changed: number; readonly unchanged: number }, arrived: number) => arrived + of.changed + of.unchanged;
  return { ...counts, arrived: 0, changed: 0, unchanged: stay(counts, counts.arrived), ...(marks ? { marks: { new: 0, changed: 0, unchanged: stay(marks, marks.new) } } : {}) };
}
