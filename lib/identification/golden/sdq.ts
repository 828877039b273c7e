// SDQ: the bands of domain.md §4.1, at and one step inside each edge, and which score is the latest.
import type { Respondent } from "../../imports/vocabulary";
import type { Figure, GoldenChild } from "./golden";
import { settled } from "./spring";

const ON = "2027-01-15";
const RULE = { emotional: "emotional.sdq", peer: "social.sdq-peer", prosocial: "social.sdq-prosocial" } as const;
type Subscale = keyof typeof RULE;
const figures = (subscale: Subscale, score: number, edge: number, band: string, who: Respondent, version: string, on: string): readonly Figure[] => [
  [`sdq-${subscale}`, score, edge, on, on, `SDQ, ${who}, ${version}`], [`sdq-${subscale}-band`, band, null, on, on, `SDQ, ${who}, ${version}`],
];
const flag = (subscale: Subscale, score: number, edge: number, band: string, who: Respondent = "parent", version = "4-band-2014", on = ON) =>
  [RULE[subscale], "notable", ...figures(subscale, score, edge, band, who, version, on)] as const;

/** [version, respondent, lowest emotional and peer score of the top two bands, highest prosocial score of the bottom two]. */
const EDGES = [
  ["4-band-2014", "parent", 5, 4, 6], ["4-band-2014", "teacher", 5, 5, 4], ["4-band-2014", "self", 6, 4, 5],
  ["3-band-1997", "parent", 4, 3, 5], ["3-band-1997", "teacher", 5, 4, 5], ["3-band-1997", "self", 6, 4, 5],
] as const;
const NAMES = { "4-band-2014": ["high", "low"], "3-band-1997": ["borderline", "borderline"] } as const;

const scores = (version: string, who: Respondent, emotional: number, peer: number, prosocial: number) =>
  ([["emotional", emotional], ["peer", peer], ["prosocial", prosocial]] as const).map(([subscale, score]) => [version, who, ON, subscale, score] as const);
const atTheEdge: readonly GoldenChild[] = EDGES.map(([version, who, emotional, peer, prosocial]) => {
  const [high, low] = NAMES[version];
  return {
    says: `a ${who}'s scores at the edges of ${version}`, ...settled, sdq: scores(version, who, emotional, peer, prosocial),
    flags: [flag("emotional", emotional, emotional, high, who, version), flag("peer", peer, peer, high, who, version), flag("prosocial", prosocial, prosocial, low, who, version)],
  };
});
const oneInside: readonly GoldenChild[] = EDGES.map(([version, who, emotional, peer, prosocial]) =>
  ({ says: `a ${who}'s scores one inside the edges of ${version}`, ...settled, sdq: scores(version, who, emotional - 1, peer - 1, prosocial + 1) }));

const PEER = ["4-band-2014", "parent", ON, "peer", 0] as const;
const only = (says: string, sdq: GoldenChild["sdq"], ...flags: NonNullable<GoldenChild["flags"]>): GoldenChild => ({ says, ...settled, sdq: [PEER, ...(sdq ?? [])], ...(flags.length && { flags }) });
const emotional = (score: number, on = ON, who: Respondent = "parent", version = "4-band-2014") => [version, who, on, "emotional", score] as const;

export const SDQ: readonly GoldenChild[] = [
  ...atTheEdge, ...oneInside,
  only("the highest score", [emotional(10)], flag("emotional", 10, 5, "very high")),
  only("the highest score of three bands", [emotional(10, ON, "parent", "3-band-1997")], flag("emotional", 10, 4, "abnormal", "parent", "3-band-1997")),
  only("the other subscales call no rule", [emotional(0), ["4-band-2014", "parent", ON, "conduct", 10], ["4-band-2014", "parent", ON, "hyperactivity", 10], ["4-band-2014", "parent", ON, "impact", 10], ["4-band-2014", "parent", ON, "total", 40]]),
  only("365 days ago", [emotional(7, "2026-03-12")], flag("emotional", 7, 5, "very high", "parent", "4-band-2014", "2026-03-12")),
  { ...only("366 days ago", [emotional(7, "2026-03-11")]), missing: [["emotional", "too-old"]] },
  only("a parent's later answers stand for the parent", [emotional(9, "2026-10-01"), emotional(4)]),
  only("a teacher's later answers do not stand for the parent", [emotional(5, "2026-10-01"), emotional(0, ON, "teacher")], flag("emotional", 5, 5, "high", "parent", "4-band-2014", "2026-10-01")),
  only("a later version stands for the respondent", [emotional(4, "2026-10-01", "parent", "3-band-1997"), emotional(4)]),
  only("on one day the lower score of two versions stands: five in four bands, three in three", [emotional(5), emotional(3, ON, "parent", "3-band-1997")]),
  only("on one day the lower score of two versions stands, and is placed in its own bands", [emotional(5), emotional(4, ON, "parent", "3-band-1997")], flag("emotional", 4, 4, "borderline", "parent", "3-band-1997")),
  only("two respondents are two figures of one flag", [emotional(6), emotional(6, ON, "self")],
    ["emotional.sdq", "notable", ...figures("emotional", 6, 5, "high", "parent", "4-band-2014", ON), ...figures("emotional", 6, 6, "high", "self", "4-band-2014", ON)]),
  only("a score of tomorrow", [emotional(0), emotional(9, "2027-03-13")]),
];
