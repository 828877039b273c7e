// What the pages of this room are given: rows of their own, never the database's.
import type { HoldOfImport } from "./hold-page";
import type { ImportCounts, ImportOptions, ImportProgress, ImportReport, ImportState } from "./report";
import type { Rejected } from "./rows";
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
  readonly finishedAt: Date | null; readonly version: number; readonly options: ImportOptions; readonly progress: ImportProgress; readonly report: ImportReport | null; readonly hold: HoldOfImport | null;
};
export type RejectedRows = { readonly rejected: readonly Rejected[] };
