// Who is a candidate: three strands or one severe flag; and who is on the roll.
import type { Figure, GoldenChild } from "./golden";
import { differentWeeks, persistent, settled, ILL, W } from "./spring";

const on = (what: string, value: string | number, threshold: string | number | null, day: string, source: string): Figure => [what, value, threshold, day, day, source];
const JAN = "2027-01-15", PARENT = "SDQ, parent, 4-band-2014";
const worried = ["emotional.sdq", "notable", on("sdq-emotional", 5, 5, JAN, PARENT), on("sdq-emotional-band", "high", null, JAN, PARENT)] as const;
const alone = ["social.sdq-peer", "notable", on("sdq-peer", 5, 4, JAN, PARENT), on("sdq-peer-band", "very high", null, JAN, PARENT)] as const;
const far = ["social.sdq-prosocial", "notable", on("sdq-prosocial", 2, 6, JAN, PARENT), on("sdq-prosocial-band", "very low", null, JAN, PARENT)] as const;
const bereaved = ["insight.declared", "notable", on("insight", "bereavement", null, "2027-02-01", "Declared by the school")] as const;
const score = (subscale: string, value: number) => ["4-band-2014", "parent", JAN, subscale, value] as const;
const away = { weeks: { [W[1]]: ILL, [W[2]]: ILL, [W[3]]: "II I. .. .. .." } };

export const CANDIDATES: readonly GoldenChild[] = [
  { says: "three strands", ...settled, ...away, sdq: [score("emotional", 5), score("peer", 5)], flags: [persistent(23, 0.1), worried, alone], candidate: [["attendance", "emotional", "social"], false] },
  { says: "two strands", ...settled, sdq: [score("emotional", 5), score("peer", 5), score("prosocial", 2)], flags: [worried, alone, far] },
  { says: "two flags of attendance are one strand", ...settled, weeks: { ...away.weeks, [W[20]]: "II .. .. .. ..", [W[21]]: ".. II .. .. ..", [W[22]]: ".. .. II .. ..", [W[23]]: ".. .. .. II .." }, insight: [["2027-02-01", "bereavement"]], flags: [persistent(31, 31 / 230), differentWeeks(8, 4), bereaved] },
  { says: "three strands without a mark, whatever is missing", from: "none", sdq: [score("emotional", 5), score("peer", 5)], insight: [["2027-02-01", "bereavement"]], judgements: settled.judgements!, flags: [worried, alone, bereaved], missing: [["attendance", "never"], ["academic", "never"]], candidate: [["emotional", "social", "insight"], false] },
];

const bereavedOnly = { ...settled, insight: [["2027-02-01", "bereavement"]], flags: [bereaved] } as const;
const gone = { ...settled, insight: [["2027-02-01", "bereavement"]] } as const;
/** The first three are on the roll at the as-at date; the last two are not, and nothing is said of them. */
export const ON_ROLL: readonly GoldenChild[] = [
  { says: "admitted on the as-at date", admitted: "2027-03-12", ...bereavedOnly },
  { says: "leaves tomorrow", left: "2027-03-13", ...bereavedOnly },
  { says: "no dates on the roll", ...bereavedOnly },
];
export const NOT_ON_ROLL: readonly GoldenChild[] = [
  { says: "admitted tomorrow", admitted: "2027-03-13", ...gone },
  { says: "left on the as-at date", left: "2027-03-12", ...gone },
];
