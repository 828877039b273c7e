// What is missing: never, too old, too few, not asked. Unknown is never low, and never silent.
import type { GoldenChild } from "./golden";
import { settled, USUAL, W } from "./spring";

const but = (says: string, more: Omit<GoldenChild, "says">): GoldenChild => ({ says, ...settled, ...more });
const [EMOTIONAL, PEER] = settled.sdq!, [READING, MATHS] = settled.assessments!;

export const MISSING: readonly GoldenChild[] = [
  { says: "nothing at all is known", from: "none", missing: [["attendance", "never"], ["emotional", "never"], ["social", "never"], ["academic", "never"], ["teacher-judgement", "not-asked"]] },
  but("no register", { from: "none", missing: [["attendance", "never"]] }),
  but("only sessions that do not count", { from: W[20], weeks: { [W[20]]: "DD DD DD DD DD", [W[21]]: "DD DD DD DD DD", [W[22]]: "DD DD DD DD DD", [W[23]]: "-- -- -- -- --" }, missing: [["attendance", "too-few"]] }),
  but("no answers to a questionnaire", { sdq: [], missing: [["emotional", "never"], ["social", "never"]] }),
  but("an emotional score without a peer score", { sdq: [EMOTIONAL!, ["4-band-2014", "parent", "2027-01-15", "total", 3], ["4-band-2014", "parent", "2027-01-15", "prosocial", 10]], missing: [["social", "never"]] }),
  but("a peer score 366 days old", { sdq: [EMOTIONAL!, ["4-band-2014", "parent", "2026-03-11", "peer", 10]], missing: [["social", "too-old"]] }),
  but("scores of tomorrow", { sdq: [EMOTIONAL!, ["4-band-2014", "parent", "2027-03-13", "peer", 10]], missing: [["social", "never"]] }),
  but("no result", { assessments: [], missing: [["academic", "never"]] }),
  but("one core subject", { assessments: [READING!, ["reading", "2026-10-10", "at"], ["science", "2027-01-10", "at"]], missing: [["academic", "too-few"]] }),
  but("science alone", { assessments: [["science", "2027-01-10", "at"], ["other", "2027-01-10", "at"]], missing: [["academic", "never"]] }),
  but("two core subjects 366 days ago", { assessments: [["reading", "2026-03-11", "well below"], ["maths", "2026-03-11", "well below"]], missing: [["academic", "too-old"]] }),
  but("one of two core subjects 365 days ago", { assessments: [["reading", "2026-03-12", "at"], MATHS!] }),
  but("nobody was asked in the class review", { judgements: [], missing: [["teacher-judgement", "not-asked"]] }),
  but("seen in the eighteenth school week back", { judgements: [[W[6], "nothing-to-add"]] }),
  but("seen on the Sunday before it", { judgements: [["2026-10-11", "nothing-to-add"]], missing: [["teacher-judgement", "too-old"]] }),
  but("seen tomorrow", { judgements: [["2027-03-13", "nothing-to-add"]], missing: [["teacher-judgement", "not-asked"]] }),
  but("an answer about the family is an answer", { judgements: [["2027-01-20", "family-engagement", "not known"]] }),
  but("at school for only a week so far", { admitted: W[23], from: W[23], weeks: { [W[23]]: USUAL }, sdq: [EMOTIONAL!, PEER!], missing: [["attendance", "too-few"]] }),
];
