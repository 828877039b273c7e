import type { Problem } from "./problem";
import type { FetchResult } from "./result";

/** How a school's own system stands. Its token is nowhere in it. */
export type SourcePage = {
  readonly schoolId: string; readonly schoolName: string;
  readonly source: {
    readonly address: string; readonly theirId: string; readonly connectedAt: Date; readonly connectedBy: string | null;
    readonly tried: { readonly at: Date; readonly children: number } | null;
    readonly fetchedAt: Date | null; readonly result: FetchResult | null;
    readonly problem: { readonly what: Problem; readonly since: Date } | null;
  } | null;
  /** The last one that was revoked, where none is connected now. */
  readonly revoked: { readonly at: Date; readonly by: string | null } | null;
};
