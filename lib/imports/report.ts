// What an import's row holds as JSON: how far the work is, how it was sent, and what the file would change or has changed.
import { z } from "zod";
import { day } from "../kernel/calendar";
import type { Sheets } from "./file-table";
import type { ReadAs, Rejected, Warning } from "./rows";
import { BESIDE_KINDS, KINDS, type Kind, type TableKind } from "./vocabulary";

export const IMPORT_STATES = ["received", "reading", "needs-columns", "needs-review", "landing", "landed", "undoing", "undone", "refused", "thrown-away", "failed"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Rows of the file, except for marks, where arrived, changed and unchanged are children; `marks` counts sessions. */
export type ImportCounts = {
  readonly rows: number; readonly arrived: number; readonly changed: number; readonly unchanged: number; readonly gone: number;
  readonly rejected: number; readonly superseded: number;
  readonly marks?: { readonly new: number; readonly changed: number; readonly unchanged: number };
};
/** What an import's row keeps; what became of its lines is in rows of their own (keep-lines.ts). */
export type KeptReport = {
  readonly counts: ImportCounts;
  /** Of the whole file. */
  readonly warnings: readonly Warning[];
  /** Why the file was refused, and what to do. */
  readonly reason?: string;
  /** Undoing it was asked for and did not happen: why, as `InTheWay`, or "fault". */
  readonly notUndone?: string;
  /** "This looks like a SIMS pupil list." */
  readonly looksLike?: string;
  /** Columns read from headings of the school's own. */
  readonly readAs?: readonly ReadAs[];
  /** The file's headings, while a person is asked which of them is which column. */
  readonly headings?: readonly string[];
  /** Of a workbook: which sheet was read, and which others have something in them. */
  readonly sheets?: Sheets;
  /** The headings of what was rejected, by the kind of its table. */
  readonly sentHeadings?: Readonly<Record<string, readonly string[]>>;
  /** `counts` are of the table the file is about; these are of the others. */
  readonly beside?: readonly BesideCounts[];
};
/** What came along in the file with the table it is about. */
export type BesideCounts = { readonly kind: TableKind; readonly counts: ImportCounts };
/** What was found while working: also of each line that was rejected or remarked on. */
export type ImportReport = KeptReport & { readonly rejected: readonly Rejected[] };
/** `rows` is null until the file has been read to its end. */
export type ImportProgress = { readonly rows: number | null; readonly rowsRead: number; readonly rowsChecked: number; readonly rowsLanded: number; /** Once it is known. */ readonly secondsLeft?: number };
export type ImportOptions = { readonly kind?: Kind; readonly academicYear?: string; readonly partial: boolean; /** Of a workbook: the sheet a person chose. */ readonly sheet?: string };

const ofTheWholeFile = (warnings: readonly Warning[]): readonly Warning[] => warnings.filter(({ line }) => line === undefined);
/** What of a report its import keeps. */
export const keptOf = ({ rejected: _rejected, ...report }: ImportReport): KeptReport => ({ ...report, warnings: ofTheWholeFile(report.warnings) });

const count = z.number().int().nonnegative();
const counts = z.object({
  rows: count, arrived: count, changed: count, unchanged: count, gone: count, rejected: count, superseded: count,
  marks: z.object({ new: count, changed: count, unchanged: count }).optional(),
});
const report: z.ZodType<KeptReport> = z.object({
  counts, beside: z.array(z.object({ kind: z.enum([...KINDS, ...BESIDE_KINDS]), counts })).optional(),
  // Reports of earlier releases list lines here too.
  warnings: z.array(z.object({ line: count.optional(), reason: z.string() })).transform(ofTheWholeFile),
  reason: z.string().optional(), notUndone: z.string().optional(), looksLike: z.string().optional(), headings: z.array(z.string()).optional(), sentHeadings: z.record(z.string(), z.array(z.string())).optional(),
  sheets: z.object({ read: z.string(), others: z.array(z.string()) }).optional(),
  readAs: z.array(z.object({ column: z.string(), heading: z.string(), saidOn: z.string().transform(day) })).optional(),
});
const progress = z.object({ rows: count.nullable().default(null), rowsRead: count.default(0), rowsChecked: count.default(0), rowsLanded: count.default(0), secondsLeft: count.optional() });
const options = z.object({ kind: z.enum(KINDS).optional(), academicYear: z.string().optional(), partial: z.boolean().default(false), sheet: z.string().optional() });

/** The report column, null while there is none; throws where it holds something else. */
export const readReport = (column: unknown): KeptReport | null => report.nullable().parse(column ?? null);
/** The progress column, zeros where nothing was counted yet; throws where it holds something else. */
export const readProgress = (column: unknown): ImportProgress => progress.parse(column ?? {});
/** The options column; throws where it holds something else. */
export const readOptions = (column: unknown): ImportOptions => options.parse(column ?? {});
/** The state column; throws where the state is not one of ours. */
export const readState = (column: string): ImportState => z.enum(IMPORT_STATES).parse(column);

export const NO_COUNTS: ImportCounts = { rows: 0, arrived: 0, changed: 0, unchanged: 0, gone: 0, rejected: 0, superseded: 0 };

/** Whether a whole roll leaves out more than a tenth of the children it could have named: those it still names, and those gone. */
export const manyAreGone = ({ gone, changed, unchanged }: Pick<ImportCounts, "gone" | "changed" | "unchanged">): boolean => gone * 10 > gone + changed + unchanged;

/** The counts of all the tables of a file together. */
export function allCounts({ counts, beside = [] }: Pick<KeptReport, "counts" | "beside">): ImportCounts {
  const sum = (of: "rows" | "arrived" | "changed" | "unchanged" | "rejected" | "superseded") => beside.reduce((so, one) => so + one.counts[of], counts[of]);
  return { ...counts, rows: sum("rows"), arrived: sum("arrived"), changed: sum("changed"), unchanged: sum("unchanged"), rejected: sum("rejected"), superseded: sum("superseded") };
}

/** Whether the file left everything as it was. */
export const nothingChanged = ({ arrived, changed, gone, rejected }: ImportCounts): boolean => arrived + changed + gone + rejected === 0;

/** What a person must tick before this report may land. */
export const mustBeAccepted = (report: Pick<KeptReport, "counts" | "beside">): { readonly rejected: boolean; readonly gone: boolean } =>
  ({ rejected: allCounts(report).rejected > 0, gone: manyAreGone(report.counts) });
