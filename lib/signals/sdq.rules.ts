// Bands of the SDQ as data (domain.md §4.1). No wording of the questionnaire is held here: its licence forbids it.
import { RESPONDENTS, type Respondent, SDQ_VERSIONS } from "../imports/vocabulary";
import type { Day } from "../kernel/calendar";
import type { ChildFacts, WellbeingScore } from "./facts";

export type SdqVersion = (typeof SDQ_VERSIONS)[number];
export type BandedSubscale = "emotional" | "conduct" | "hyperactivity" | "peer" | "prosocial" | "impact" | "total";
type Ends = readonly number[];
type Table = Readonly<Record<Respondent, { readonly source: string; readonly year: number } & Readonly<Partial<Record<BandedSubscale, Ends>>>>>;

/** For each band, nearest to average first, the score at which it ends: the highest, or for prosocial (where low is the concern) the lowest. */
const BANDS: Readonly<Record<SdqVersion, Table>> = {
  "4-band-2014": {
    parent: {
      source: "sdqinfo.org, Scoring the SDQ for age 4–17 (not read first-hand)", year: 2014,
      total: [13, 16, 19, 40], emotional: [3, 4, 6, 10], conduct: [2, 3, 5, 10], hyperactivity: [5, 7, 8, 10], peer: [2, 3, 4, 10], prosocial: [8, 7, 6, 0], impact: [0, 1, 2, 10],
    },
    teacher: {
      source: "PMC4830858 table 1, quoting sdqinfo.org", year: 2014,
      total: [11, 15, 18, 40], emotional: [3, 4, 5, 10], conduct: [2, 3, 4, 10], hyperactivity: [5, 7, 8, 10], peer: [2, 4, 5, 10], prosocial: [6, 5, 4, 0], impact: [0, 1, 2, 6],
    },
    self: {
      source: "sdqinfo.org, Scoring the SDQ for age 4–17 (not read first-hand)", year: 2014,
      total: [14, 17, 19, 40], emotional: [4, 5, 6, 10], conduct: [3, 4, 5, 10], hyperactivity: [5, 6, 7, 10], peer: [2, 3, 4, 10], prosocial: [7, 6, 5, 0], impact: [0, 1, 2, 10],
    },
  },
  "3-band-1997": {
    parent: {
      source: "BMC Psychiatry s12888-021-03218-x, UK column; prosocial not read first-hand", year: 1997,
      total: [13, 16, 40], emotional: [3, 4, 10], conduct: [2, 3, 10], hyperactivity: [5, 6, 10], peer: [2, 3, 10], prosocial: [6, 5, 0],
    },
    teacher: {
      source: "original scoring, SDQ 1997 (not read first-hand)", year: 1997,
      total: [11, 15, 40], emotional: [4, 5, 10], conduct: [2, 3, 10], hyperactivity: [5, 6, 10], peer: [3, 4, 10], prosocial: [6, 5, 0],
    },
    self: {
      source: "original scoring, SDQ 1997 (not read first-hand)", year: 1997,
      total: [15, 19, 40], emotional: [5, 6, 10], conduct: [3, 4, 10], hyperactivity: [5, 6, 10], peer: [3, 5, 10], prosocial: [6, 5, 0],
    },
  },
};
const NAMES: Readonly<Record<SdqVersion, { readonly raised: readonly string[]; readonly lowered: readonly string[] }>> = {
  "4-band-2014": { raised: ["close to average", "slightly raised", "high", "very high"], lowered: ["close to average", "slightly lowered", "low", "very low"] },
  "3-band-1997": { raised: ["normal", "borderline", "abnormal"], lowered: ["normal", "borderline", "abnormal"] },
};
const isVersion = (text: string): text is SdqVersion => (SDQ_VERSIONS as readonly string[]).includes(text);

/** `edge`: the first score that lies in the furthest `bands` bands (at least that, or for prosocial at most). */
export type Placed = { readonly band: string; readonly inFurthest: boolean; readonly edge: number; readonly source: string; readonly year: number };

/** Places a score among the bands for its version and respondent; null for a version or subscale that has no bands. */
export function placeSdq(score: Pick<WellbeingScore, "version" | "respondent" | "score">, subscale: BandedSubscale, bands: number): Placed | null {
  if (!isVersion(score.version)) return null;
  const table = BANDS[score.version][score.respondent], ends = table[subscale];
  if (!ends) return null;
  const lowIsTheConcern = subscale === "prosocial";
  const band = Math.min(ends.filter((end) => isBeyond(score.score, end, lowIsTheConcern)).length, ends.length - 1);
  const before = ends[ends.length - 1 - bands];
  return {
    band: NAMES[score.version][lowIsTheConcern ? "lowered" : "raised"][band]!, inFurthest: before === undefined || isBeyond(score.score, before, lowIsTheConcern),
    edge: before === undefined ? ends.at(-1)! : before + (lowIsTheConcern ? -1 : 1), source: table.source, year: table.year,
  };
}

const isBeyond = (score: number, end: number, lowIsTheConcern: boolean): boolean => (lowIsTheConcern ? score < end : score > end);

/** The latest score of each respondent not after the day; on equal dates the lower, on equal scores that of the newer version. */
export function latestSdq(child: ChildFacts, subscale: BandedSubscale, asAt: Day): readonly WellbeingScore[] {
  const latest: Partial<Record<Respondent, WellbeingScore>> = {};
  for (const row of child.wellbeing) {
    if (row.subscale !== subscale || row.instrument !== "SDQ" || row.on > asAt) continue;
    const standing = latest[row.respondent];
    if (!standing || supersedes(row, standing)) latest[row.respondent] = row;
  }
  const all: WellbeingScore[] = [];
  for (const respondent of RESPONDENTS) if (latest[respondent]) all.push(latest[respondent]);
  return all;
}
function supersedes(a: WellbeingScore, b: WellbeingScore): boolean {
  if (a.on !== b.on) return a.on > b.on;
  return a.score !== b.score ? a.score < b.score : a.version > b.version;
}
