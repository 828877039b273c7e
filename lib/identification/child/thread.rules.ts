// The stations of a child's way through Seen: what was reached, with its day and person; the rest lies ahead.
import type { Day } from "../../kernel/calendar";

type Said = { readonly on: Day; readonly who: string };
export type Reached = {
  /** The first time anybody said something of concern, or raised a concern. */
  readonly noticed: Said | null;
  readonly flagged: Said | null;
  readonly waiting: boolean;
  readonly reviewed: Said | null;
};
export type Station = { readonly label: string; readonly state: "done" | "now" | "ahead"; readonly on: Day | null; readonly who: string | null; readonly href: string | null };
const AHEAD = ["Family said yes", "Case", "Plan", "Service", "Outcome", "Shared"] as const;

/** All nine. A review that waits is the station we stand at; nobody noticed and nothing flagged: the first is still ahead. */
export function stationsOf({ noticed, flagged, waiting, reviewed }: Reached): readonly Station[] {
  const station = (label: string, said: Said | null, href: string, now = false): Station =>
    ({ label, state: now ? "now" : said ? "done" : "ahead", on: now ? null : (said?.on ?? null), who: now ? "waiting for a decision" : (said?.who ?? null), href: said || now ? href : null });
  return [
    station("Noticed", noticed, "#history"), station("Flagged", flagged, "#flags"), station("Reviewed", reviewed, "#history", waiting),
    ...AHEAD.map((label): Station => ({ label, state: "ahead", on: null, who: null, href: null })),
  ];
}
/** `The thread: station 2 of 9, flagged`. */
export function threadSummary(stations: readonly Station[]): string {
  const at = stations.findLastIndex(({ state }) => state !== "ahead");
  return at < 0 ? "The thread: nothing noticed yet" : `The thread: station ${at + 1} of ${stations.length}, ${stations[at]!.label.toLowerCase()}`;
}
