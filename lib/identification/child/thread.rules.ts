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
const FURTHER = ["Family said yes", "Case", "Plan", "Service", "Outcome", "Shared"] as const;
/** All nine, in their order. */
export const STATIONS = ["Noticed", "Flagged", "Reviewed", ...FURTHER] as const;
/** How far the rooms after this one have come; a page that knows them says so. What is left out lies ahead. */
export type Further = { readonly [Label in (typeof FURTHER)[number]]?: { readonly now?: true; readonly on: Day | null; readonly who: string; readonly href: string } };

/** All nine. A review that waits is the station we stand at; nobody noticed and nothing flagged: the first is still ahead. */
export function stationsOf({ noticed, flagged, waiting, reviewed }: Reached, further: Further = {}): readonly Station[] {
  const station = (label: string, said: Said | null, href: string, now = false): Station =>
    ({ label, state: now ? "now" : said ? "done" : "ahead", on: now ? null : (said?.on ?? null), who: now ? "waiting for a decision" : (said?.who ?? null), href: said || now ? href : null });
  return [
    station("Noticed", noticed, "#history"), station("Flagged", flagged, "#flags"), station("Reviewed", reviewed, "#history", waiting),
    ...FURTHER.map((label): Station => {
      const reached = further[label];
      return reached ? { label, state: reached.now ? "now" : "done", on: reached.on, who: reached.who, href: reached.href } : { label, state: "ahead", on: null, who: null, href: null };
    }),
  ];
}
/** What is under way at a station that is not reached. */
const UNDER_WAY: Readonly<Record<string, string>> = { Reviewed: "the review", "Family said yes": "the family’s answer", Case: "the first conversation", Plan: "the plan" };
/** `The thread: station 2 of 9, flagged. Now the review: waiting for a decision`. A station we stand before is not a station reached. */
export function threadSummary(stations: readonly Station[]): string {
  const at = reachedStation(stations), now = stations.findLast(({ state }) => state === "now");
  const stands = at ? `station ${stations.indexOf(at) + 1} of ${stations.length}, ${at.label.toLowerCase()}` : "nothing noticed yet";
  return `The thread: ${stands}${now ? `. Now ${UNDER_WAY[now.label] ?? now.label.toLowerCase()}: ${now.who}` : ""}`;
}
/** The furthest station a child has reached; undefined where nobody has noticed anything. */
export const reachedStation = (stations: readonly Station[]): Station | undefined => stations.findLast(({ state }) => state === "done");

type Seen = {
  readonly firstFlagOn: Day | null; readonly flags: readonly { readonly strand: string; readonly was?: object }[];
  readonly concerns: readonly { readonly on: Day; readonly by: string }[];
  readonly said: readonly { readonly on: Day; readonly by: string; readonly ofConcern: boolean }[];
  readonly reviews: readonly { readonly waiting: boolean; readonly decidedOn: Day | null; readonly by: string | null; readonly with: string | null; readonly end: string | null }[];
};
/** What a child's record says was reached: noticed at the first word of concern, else with the first flag. */
export function reachedBy(seen: Seen | null): Reached {
  if (!seen) return { noticed: null, flagged: null, waiting: false, reviewed: null };
  const words = [...seen.concerns.map(({ on, by }) => ({ on, who: `${by}, a concern` })), ...seen.said.filter(({ ofConcern }) => ofConcern).map(({ on, by }) => ({ on, who: `${by}, class review` }))];
  const first = words.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
  const strands = new Set(seen.flags.filter(({ was }) => !was).map(({ strand }) => strand)).size;
  const flagged = seen.firstFlagOn ? { on: seen.firstFlagOn, who: strands === 0 ? "no longer met" : strands === 1 ? "one strand" : `${strands} strands` } : null;
  const decided = seen.reviews.filter(({ waiting, decidedOn }) => !waiting && decidedOn).sort((a, b) => (a.decidedOn! < b.decidedOn! ? 1 : -1))[0];
  const reviewed = decided ? { on: decided.decidedOn!, who: decided.end === "closed-by-lead" ? "closed by the safeguarding lead" : [decided.by, decided.with].filter(Boolean).join(" and ") } : null;
  const noticed = first && (!flagged || first.on <= flagged.on) ? first : flagged ? { on: flagged.on, who: "by a published rule" } : first;
  return { noticed, flagged, waiting: seen.reviews.some(({ waiting }) => waiting), reviewed };
}
