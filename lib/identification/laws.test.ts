// Promises 1 and 2 of the product as laws over any child: worse never silences, unknown is never low or normal, nothing of tomorrow counts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXPECTATIONS } from "../imports/vocabulary";
import { addDays, day } from "../kernel/calendar";
import type { ChildFacts } from "../signals/facts";
import { aChild, aSchool, register } from "../signals/facts.sample";
import { atLeastShare } from "../signals/share.rules";
import type { Strand } from "../signals/vocabulary";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { identify } from "./flags.rules";
import { ABSENT, AS_AT, before, child, isAttended, LAST, marks, result, score } from "./laws.sample";
import type { Flag, RuleId, Severity } from "./vocabulary";

/** The rest of the school: its register says which weeks are school weeks, and a class review was held. */
const others = aChild({ childId: "c2", upn: "P207000016049", marks: register("2026-09-07", "2027-03-12"), judgements: [{ on: day("2026-10-01"), by: "a@example.org", observation: "flourishing", answer: null }] });
const find = (one: ChildFacts) => identify(aSchool([one, others]), DEFAULT_RULE_SET, AS_AT);
const flagsOf = (one: ChildFacts): readonly Flag[] => find(one).flags.filter(({ childId }) => childId === one.childId);
const rank = { notable: 1, severe: 2 } as const satisfies Record<Severity, number>;

/** Every flag there was is there still, no less severe. */
function nothingLost(was: readonly Flag[], is: readonly Flag[], of: (rule: RuleId) => boolean = () => true) {
  for (const { rule, severity } of was) if (of(rule)) expect(rank[is.find((flag) => flag.rule === rule)?.severity ?? "notable"] * Number(is.some((flag) => flag.rule === rule)), rule).toBeGreaterThanOrEqual(rank[severity]);
}
const withMarks = (one: ChildFacts, year: string): ChildFacts => ({ ...one, marks: new Map([[2026, year]]) });
const put = (year: string, at: number, code: string) => year.slice(0, at) + code + year.slice(at + 1);
const OWN = ["attendance.different-weeks", "attendance.weekday"];
const RUNS = { numRuns: 300 };

describe("worse attendance never takes a flag away", () => {
  const position = fc.integer({ min: 0, max: LAST });
  test("any attended session turned into any absence", () => {
    fc.assert(fc.property(marks, fc.array(position, { minLength: 1, maxLength: 150 }), fc.constantFrom(...ABSENT), (year, where, code) => {
      const worse = where.reduce((so, at) => (isAttended(so[at]!) ? put(so, at, code) : so), year);
      nothingLost(flagsOf(withMarks(aChild(), year)), flagsOf(withMarks(aChild(), worse)), (rule) => rule !== "attendance.weekday");
    }), RUNS);
  });
  test("on the flagged weekday, where days are compared", () => {
    let seen = 0;
    fc.assert(fc.property(marks, fc.constantFrom("I", "N", "C", "G"), fc.array(fc.nat(23), { minLength: 1, maxLength: 12 }), (year, code, which) => {
      const was = flagsOf(withMarks(aChild(), year)).find(({ rule }) => rule === "attendance.weekday");
      if (!was) return;
      seen++;
      const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri"].indexOf(String(was.because[0]!.value));
      const days = [...year].flatMap((mark, at) => (at <= LAST && Math.floor((at % 10) / 2) === weekday && isAttended(mark) ? [at] : [])).slice(-24);
      const worse = which.reduce((so, n) => (days[n] === undefined ? so : put(so, days[n], code)), year);
      const is = flagsOf(withMarks(aChild(), worse)).find(({ rule }) => rule === "attendance.weekday");
      expect(is?.because[0]!.value).toBe(was.because[0]!.value);
    }), { numRuns: 400 });
    expect(seen, "the law was tried").toBeGreaterThan(50);
  });
});

test("illness swapped for religious observance, study leave or travelling never adds a flag of our own two rules, nor takes one to date away", () => {
  fc.assert(fc.property(marks, fc.constantFrom("R", "S", "T", "<", "?"), fc.integer({ min: 2, max: 9 }), (year, code, each) => {
    const swapped = [...year].map((mark, at) => (mark === "I" && at % each !== 0 ? code : mark)).join("");
    const was = flagsOf(withMarks(aChild(), year)), is = flagsOf(withMarks(aChild(), swapped));
    for (const { rule } of is) if (OWN.includes(rule)) expect(was.map((flag) => flag.rule)).toContain(rule);
    nothingLost(was, is, (rule) => !OWN.includes(rule));
  }), RUNS);
});

describe("unknown is never low, and never normal", () => {
  const EMPTY: Readonly<Record<Exclude<Strand, "insight">, (one: ChildFacts) => ChildFacts>> = {
    attendance: (one) => ({ ...one, marks: new Map(), suspensions: [] }),
    emotional: (one) => ({ ...one, wellbeing: one.wellbeing.filter(({ subscale }) => subscale !== "emotional") }),
    social: (one) => ({ ...one, wellbeing: one.wellbeing.filter(({ subscale }) => subscale === "emotional") }),
    academic: (one) => ({ ...one, assessments: [] }),
    "teacher-judgement": (one) => ({ ...one, judgements: [] }),
  };
  test.each(Object.entries(EMPTY))("a child without anything in %s is missing there, has no flag there, and keeps every other", (strand, empty) => {
    fc.assert(fc.property(child, (one) => {
      const was = find(one), is = find(empty(one)), own = <T extends { childId: string; strand: string }>(list: readonly T[]) => list.filter(({ childId, strand: of }) => childId === one.childId && of === strand);
      expect(own(is.missing)).toHaveLength(1);
      expect(own(is.flags)).toEqual([]);
      expect(is.flags.filter((flag) => flag.strand !== strand)).toEqual(was.flags.filter((flag) => flag.strand !== strand));
    }), RUNS);
  });
  test("a value that is not there calls no rule and stands for none: taking single facts away never adds a flag but by uncovering an older one", () => {
    fc.assert(fc.property(child, (one) => {
      const bare = aChild({ marks: one.marks });
      for (const flag of flagsOf(bare)) expect(flag.strand).toBe("attendance");
      expect(find(bare).missing.filter(({ childId }) => childId === "c1").map(({ strand }) => strand)).toEqual(expect.arrayContaining(["emotional", "social", "academic", "teacher-judgement"]));
    }), RUNS);
  });
});

describe("what is further from average never lowers", () => {
  test("an SDQ score moved on", () => {
    fc.assert(fc.property(child, fc.array(score, { minLength: 1, maxLength: 6 }), fc.nat(5), fc.integer({ min: 1, max: 10 }), (base, wellbeing, which, by) => {
      const at = which % wellbeing.length, further = wellbeing.map((row, i) => (i !== at ? row : { ...row, score: row.subscale === "prosocial" ? Math.max(0, row.score - by) : Math.min(10, row.score + by) }));
      nothingLost(flagsOf({ ...base, wellbeing }), flagsOf({ ...base, wellbeing: further }));
    }), RUNS);
  });
  test("a lower latest result, or more years below", () => {
    fc.assert(fc.property(child, fc.array(result, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (base, assessments, by) => {
      const latest = (subject: string) => assessments.filter((row) => row.subject === subject).map(({ on }) => on).sort().at(-1);
      const lower = assessments.map((row) => (row.on !== latest(row.subject) ? row : { ...row, against: EXPECTATIONS[Math.max(0, EXPECTATIONS.indexOf(row.against) - by)]!, yearsBelow: row.yearsBelow === null ? null : row.yearsBelow + by }));
      nothingLost(flagsOf({ ...base, assessments }), flagsOf({ ...base, assessments: lower }));
    }), RUNS);
  });
});

describe("nothing else counts", () => {
  test("facts dated after the as-at date change nothing", () => {
    fc.assert(fc.property(child, child, fc.integer({ min: 1, max: 60 }), (one, other, days) => {
      const later = <T extends { readonly on: string }>(rows: readonly T[]) => rows.map((row) => ({ ...row, on: addDays(AS_AT, days) }));
      const year = one.marks.get(2026) ?? "", told = other.marks.get(2026) ?? "";
      const future: ChildFacts = {
        ...one, marks: one.marks.size ? new Map([[2026, year.slice(0, LAST + 1) + "N".repeat(year.length - LAST - 1)], [2027, told]]) : one.marks,
        assessments: [...one.assessments, ...later(other.assessments)], wellbeing: [...one.wellbeing, ...later(other.wellbeing)], judgements: [...one.judgements, ...later(other.judgements)],
        suspensions: [...one.suspensions, { from: addDays(AS_AT, days), sessions: 4 }], insights: [...one.insights, ...later(other.insights)], youngCarerSince: one.youngCarerSince ?? addDays(AS_AT, days),
        earlierContacts: [...one.earlierContacts, ...later(other.earlierContacts)], concerns: [...one.concerns, ...later(other.concerns)], endedReviews: [...one.endedReviews, ...later(other.endedReviews)],
      };
      expect(find(future)).toEqual(find(one));
    }), RUNS);
  });
  test("the order of rows, and of children, changes nothing", () => {
    fc.assert(fc.property(child, fc.infiniteStream(fc.nat(1000)), (one, dice) => {
      const shuffled = <T>(rows: readonly T[]): readonly T[] => rows.map((row) => [dice.next().value, row] as const).sort((a, b) => a[0]! - b[0]!).map(([, row]) => row);
      const other: ChildFacts = {
        ...one, assessments: shuffled(one.assessments), wellbeing: shuffled(one.wellbeing), judgements: shuffled(one.judgements), suspensions: shuffled(one.suspensions),
        insights: shuffled(one.insights), earlierContacts: shuffled(one.earlierContacts), concerns: shuffled(one.concerns), endedReviews: shuffled(one.endedReviews),
      };
      expect(find(other)).toEqual(find(one));
      expect(identify(aSchool([others, one]), DEFAULT_RULE_SET, AS_AT).flags).toEqual(find(one).flags);
    }), RUNS);
  });
});

test("candidates are the children with three strands or a severe flag, no others", () => {
  fc.assert(fc.property(child, (one) => {
    const flags = flagsOf(one), strands = new Set(flags.map(({ strand }) => strand)), severe = flags.some(({ severity }) => severity === "severe");
    const said = find(one).candidates.filter(({ childId }) => childId === one.childId);
    expect(said.map((candidate) => ({ strands: new Set(candidate.strands), severe: candidate.severe }))).toEqual(strands.size >= 3 || severe ? [{ strands, severe }] : []);
  }), RUNS);
});

test("at every number of possible sessions, a tenth and a half of them exactly fire, one session less does not", () => {
  for (let possible = 60; possible <= 400; possible++) for (const share of [0.1, 0.5]) {
    const edge = Math.ceil(possible * share - 1e-9);
    expect([atLeastShare(edge, possible, share), atLeastShare(edge - 1, possible, share)], `${edge} of ${possible}`).toEqual([true, false]);
  }
});

test("a dated fact counts on the day its period begins and on no day before", () => {
  fc.assert(fc.property(before(800), (on) => {
    const told = flagsOf(aChild({ insights: [{ on, insight: "bereavement", by: "a@example.org" }] })).some(({ rule }) => rule === "insight.declared");
    expect(told).toBe((Date.parse(AS_AT) - Date.parse(on)) / 86_400_000 <= 365);
  }), RUNS);
});
