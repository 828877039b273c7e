// What the pages are told of flags that wait: rows of this room, never the database's.
import type { HoldReason } from "./hold.rules";
import type { Kind } from "./vocabulary";

/** A file because of which new flags wait. */
export type Hold = { readonly importId: string; readonly kind: Kind; readonly rows: number; readonly rejected: number; readonly reasons: readonly HoldReason[]; readonly since: Date; readonly version: number };
export type HoldsAtSchool = { readonly schoolId: string; readonly schoolName: string; readonly holds: readonly Hold[] };
/** What became of it, for who sent the file. */
export type HoldOfImport = { readonly ended: "accepted" | "sent-again" | "undone" | null; readonly endedAt: Date | null; readonly acceptedBy: string | null };
