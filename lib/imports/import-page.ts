// What the pages of this room are given: rows of their own, never the database's.
import type { HoldOfImport } from "./hold-page";
import type { Fate } from "./import-lines";
import type { LineToCorrect, ListedCause, ListedLine } from "./listed-lines";
import type { ImportCounts, ImportOptions, ImportProgress, ImportState, KeptReport } from "./report";
import type { Meaning } from "./find-columns";
import type { Kind } from "./vocabulary";

/** In which role a person sends files: the school office everything but involvement, the safeguarding lead only that. */
export const AUDIENCES = ["data-manager", "safeguarding-lead"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A school for which the person may send files, and in which role. */
export type Office = { readonly schoolId: string; readonly schoolName: string; readonly audience: Audience };

export type SentFile = {
  readonly id: string; readonly fileName: string; readonly kind: Kind | null; readonly state: ImportState;
  readonly sentAt: Date; readonly sentBy: string | null;
};
/** `counts` is null while there is no report. */
export type ListedImport = SentFile & { readonly counts: ImportCounts | null };
/** Of one school and role, newest first; `lastLanded` has each kind's last landing. */
export type ImportsList = {
  readonly imports: readonly ListedImport[]; readonly of: number; readonly lastLanded: readonly { readonly kind: Kind; readonly at: Date }[];
};
export type ImportPage = SentFile & {
  readonly schoolId: string; readonly schoolName: string; readonly audience: Audience; readonly format: string | null; readonly bytes: number;
  /** What the school has said its headings mean, in this role. */
  readonly meanings: readonly Meaning[];
  readonly finishedAt: Date | null; readonly version: number; readonly options: ImportOptions; readonly progress: ImportProgress; readonly report: KeptReport | null; readonly hold: HoldOfImport | null;
  /** Null where it is not there to be undone. */
  readonly undo: UndoStanding | null;
  /** How many lines of each fate can be listed: none of a file that landed before lines were kept. */
  readonly kept: Readonly<Record<Fate, number>>;
  readonly causes: { readonly rejected: readonly ListedCause[]; readonly warned: readonly ListedCause[] };
  /** The first few of those a person looks at before landing. */
  readonly first: { readonly rejected: readonly ListedLine[]; readonly changed: readonly ListedLine[]; readonly gone: readonly ListedLine[] };
  /** What can be downloaded, corrected and sent again, by the kind of table; null: the one the file is about. */
  readonly toCorrect: readonly { readonly kind: string | null; readonly rows: number }[];
};
/** One list of a file's lines; `causes` of rejected and remarked lines, `columns` of changed ones: what the list can be narrowed to. */
export type ImportLines = Pick<ImportPage, "id" | "fileName" | "kind" | "state" | "schoolId" | "audience" | "kept"> & {
  readonly fate: Fate; readonly lines: readonly ListedLine[]; readonly from: number; readonly of: number;
  readonly causes: readonly ListedCause[]; readonly columns: readonly { readonly column: string; readonly rows: number }[];
};
export type RowsToCorrect = {
  /** An empty cell changes nothing, as in the file they came in. */
  readonly emptyKeeps: boolean; readonly header: readonly string[]; readonly lines: readonly LineToCorrect[];
};

/** `not-kept`: it landed before Seen kept what a file changes. `somebody-acted` says no more than that: what was done, and about whom, is not the office's to know. */
export type InTheWay = "not-kept" | "a-later-file" | "somebody-acted";
export type LaterFile = { readonly id: string; readonly fileName: string; readonly sentAt: Date };
export type UndoStanding = { readonly inTheWay: InTheWay | null; /** The last of the files that stand on it, where the asker may know of it: to be undone first. */ readonly later: LaterFile | null };
