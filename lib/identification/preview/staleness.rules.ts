import type { Day } from "../../kernel/calendar";

export const STALE = ["proposal-changed", "version-published", "newer-files", "another-day"] as const;
export type Stale = (typeof STALE)[number];
type Then = { readonly proposalVersion: number | null; readonly againstVersion: number | null; readonly countedAt: Date; readonly asAt: Day };
type Now = { readonly proposalVersion: number; readonly inForce: number | null; readonly lastLanded: Date | null; readonly today: Day };

/** Why what was counted is out of date, if it is: each reason there is. */
export const staleBecause = (then: Then, now: Now): readonly Stale[] => [
  ...(then.proposalVersion !== now.proposalVersion ? ["proposal-changed" as const] : []),
  ...(then.againstVersion !== now.inForce ? ["version-published" as const] : []),
  ...(now.lastLanded !== null && now.lastLanded > then.countedAt ? ["newer-files" as const] : []),
  ...(then.asAt !== now.today ? ["another-day" as const] : []),
];
