// For tests: schools with children drawn at random, counted as real ones are.
import { STRANDS, type Strand } from "../signals/vocabulary";
import { type AskedChild, type ChildOnRoll, countChildren, countRoll } from "./counts.rules";
import type { SchoolCounts } from "./counts.vocabulary";
import type { StrandNow } from "./change.rules";

/** The same numbers for the same seed: a draw below n. */
export function drawing(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
}
const APPROACHES = ["not-approached", "approached", "asked-to-wait", "not-reached", "declined", "withdrawn"] as const;
const NOWS: readonly StrandNow[] = ["gone", "still", "not-known"];

export function askedChild(draw: (n: number) => number): AskedChild {
  if (draw(10) < 3) return { approach: APPROACHES[draw(APPROACHES.length)]!, journey: null };
  const planAgreed = draw(10) < 8;
  return {
    approach: "agreed",
    journey: {
      closed: draw(4) === 0, planAgreed, change: planAgreed && draw(10) < 8 ? draw(6) - 1 : null,
      strands: new Map(STRANDS.filter(() => draw(2) === 0).map((strand): [Strand, StrandNow] => [strand, NOWS[draw(3)]!])),
      sex: ["F", "M", "M", "F", null][draw(5)]!, fsm: [true, false, false, null][draw(4)]!, sen: ["N", "N", "K", "E", null][draw(5)]!,
    },
  };
}
export const childOnRoll = (draw: (n: number) => number): ChildOnRoll =>
  ({ mentioned: draw(3) > 0, lacks: STRANDS.filter((strand) => strand !== "insight" && draw(4) === 0), youngCarer: ["N", "N", "N", "P", null, null][draw(6)]! });

/** `size`: about how many children are asked; three times as many are on roll. */
export function randomCounts(schools: number, size: number, seed: number): Record<string, SchoolCounts> {
  const draw = drawing(seed);
  return Object.fromEntries(Array.from({ length: schools }, (_, at) => {
    const children = Array.from({ length: Math.ceil(size / 2) + draw(size) }, () => askedChild(draw)), behind = draw(size + 1);
    return [`school-${at + 1}`, {
      children: countChildren(children), roll: countRoll(Array.from({ length: children.length * 3 }, () => childOnRoll(draw))),
      sessions: { children: behind, planned: behind * 9, delivered: behind * 7, there: behind * 5 },
      decisions: { "reviews-late": draw(4), "concerns-unanswered": draw(4), "approaches-late": draw(4), "closings-waiting": draw(4) },
    }];
  }));
}
