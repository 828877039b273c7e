import { describe, expect, it } from "vitest";
import { readCodes } from "../../lib/imports/attendance-codes";
import { fitsYearGroup } from "../../lib/imports/school-age.rules";
import { upnProblem } from "../../lib/imports/upn.rules";
import { daysBetween } from "../../lib/kernel/calendar";
import { marksOf } from "./absence";
import { classOf, mealsFrom, nameOf, type SeedChild, seedChildren, yearGroupOf } from "./children";
import { guardiansOf, involvements } from "./family";
import { scoresOf } from "./feeling";
import { resultsOf } from "./learning";
import { contactsOf, insightOf, judgementsOf, tutorOf } from "./noticed";
import { LARKHILL, SCHOOLS, type SeedSchool } from "./schools";
import { STORIES } from "./stories";
import { suspensionsOf } from "./suspensions";
import { closedMarks, isOpen, TODAY, weekdaysFrom } from "./terms";

const everybody = SCHOOLS.flatMap(seedChildren);
function grouped<T>(of: readonly T[], by: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of of) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups.values()];
}
const share = (of: readonly SeedChild[], is: (child: SeedChild) => boolean) => (100 * of.filter(is).length) / of.length;
const inPhase = (phase: SeedSchool["phase"]) => everybody.filter((child) => child.school.phase === phase);

describe("the children of the area", () => {
  it("are 3,924, each with a serial and a valid UPN that nobody else has", () => {
    expect(everybody).toHaveLength(3924);
    expect(new Set(everybody.map(({ serial }) => serial)).size).toBe(3924);
    expect(new Set(everybody.map(({ upn }) => upn)).size).toBe(3924);
    expect(everybody.filter(({ upn }) => upnProblem(upn) !== null)).toEqual([]);
  });

  it("were born when children of their year group were, and came to school no earlier than a reception class begins", () => {
    for (const child of everybody) {
      expect(fitsYearGroup(child.bornOn, yearGroupOf(child), TODAY)).toBe(true);
      expect(daysBetween(child.bornOn, child.joinedOn)).toBeGreaterThan(4 * 365);
      expect(child.joinedOn <= TODAY).toBe(true);
      const from = mealsFrom(child);
      if (from) expect(from <= TODAY).toBe(true);
    }
  });

  it.each(SCHOOLS)("of $name sit in full classes, each with a teacher of its own", (school) => {
    const classes = grouped(seedChildren(school), (child) => classOf(child));
    expect(classes).toHaveLength(school.years.length * school.forms.length);
    expect(new Set(classes.map((one) => one.length))).toEqual(new Set([school.inAClass]));
    expect(new Set(classes.map(([child]) => tutorOf(child!))).size).toBe(classes.length);
  });

  it("share surname, language, guardians and school with their brothers and sisters, and are of other years", () => {
    const households = grouped(everybody, ({ household }) => household).filter((one) => one.length > 1);
    expect(households.length).toBeGreaterThan(300);
    for (const siblings of households) {
      expect(new Set(siblings.map(({ year }) => year)).size).toBe(siblings.length);
      for (const of of [({ surname }: SeedChild) => surname, ({ language }: SeedChild) => language, ({ school }: SeedChild) => school.key]) expect(new Set(siblings.map(of)).size).toBe(1);
      const [eldest, ...younger] = siblings.map(({ bornOn }) => bornOn).sort();
      if (siblings[0]!.school !== LARKHILL) expect(younger.every((bornOn) => daysBetween(eldest!, bornOn) > 300)).toBe(true);
      expect(new Set(siblings.map((child) => JSON.stringify(guardiansOf(child)))).size).toBe(1);
    }
  });

  it("have a guardian each, and outside Larkhill a name that nobody else has at their school, nor a child of the stories", () => {
    expect(everybody.filter((child) => guardiansOf(child).length === 0)).toEqual([]);
    const named = new Set(STORIES.map(nameOf)), elsewhere = everybody.filter(({ school }) => school !== LARKHILL);
    expect(elsewhere.filter((child) => named.has(nameOf(child)) && !STORIES.some((story) => story.school === child.school.key && nameOf(story) === nameOf(child)))).toEqual([]);
    expect(new Set(elsewhere.map((child) => `${child.school.key} ${nameOf(child)}`)).size).toBe(elsewhere.length);
  });

  // England: shares.ts says where from; two points either way.
  it.each([["primary", 18.2], ["secondary", 16.5]] as const)("of %s schools have SEN support or a plan about as often as England's", (phase, england) => {
    expect(Math.abs(share(inPhase(phase), ({ sen }) => sen !== "N") - england)).toBeLessThan(2);
  });

  it("have a plan, all of them, at the special school, and nearly half of them free meals; of all children one in four", () => {
    expect(share(inPhase("special"), ({ sen }) => sen === "E")).toBe(100);
    expect(Math.abs(share(inPhase("special"), ({ fsm }) => fsm) - 43.8)).toBeLessThan(3);
    expect(Math.abs(share(everybody, ({ fsm }) => fsm) - 25.7)).toBeLessThan(2);
  });
});

describe("what is known of them", () => {
  it("is in every register a code that exists, on every weekday since they came", () => {
    for (const child of everybody) {
      const marks = marksOf(child), whole = weekdaysFrom(child.joinedOn, TODAY).map((on) => marks.get(on) ?? closedMarks(on, child.school)).join("");
      expect(readCodes(whole).ok).toBe(true);
      for (const on of marks.keys()) if (!isOpen(on, child.school) || on < child.joinedOn) throw new Error(`${child.serial} has a mark on ${on}.`);
    }
  });

  it("was written down on school days between their coming and today", () => {
    for (const child of everybody) {
      const on = [...resultsOf(child), ...scoresOf(child), ...judgementsOf(child), ...insightOf(child).filter(() => child.school !== LARKHILL)].map((fact) => fact.on);
      expect(on.filter((each) => each < child.joinedOn || each > TODAY)).toEqual([]);
      expect(suspensionsOf(child).filter(({ from }) => !isOpen(from, child.school) || from < child.joinedOn || from > TODAY)).toEqual([]);
      expect(contactsOf(child).filter((contact) => contact.on > TODAY)).toEqual([]);
    }
  });

  it("fits the phase: who answers a questionnaire, and in which subjects a child is assessed", () => {
    const respondents = (phase: SeedSchool["phase"]) => new Set(inPhase(phase).flatMap((child) => scoresOf(child).map(({ respondent }) => respondent)));
    const subjects = (phase: SeedSchool["phase"]) => new Set(inPhase(phase).flatMap((child) => resultsOf(child).map(({ subject }) => subject)));
    expect(respondents("primary")).toEqual(new Set(["teacher"]));
    expect(respondents("secondary")).toEqual(new Set(["self", "teacher"]));
    expect(everybody.filter((child) => child.year < 7 && scoresOf(child).some(({ respondent }) => respondent === "self"))).toEqual([]);
    expect(subjects("primary")).toEqual(new Set(["reading", "writing", "maths"]));
    expect(subjects("secondary")).toEqual(new Set(["English", "maths", "science", "reading"]));
  });

  it("has totals that their scale allows", () => {
    for (const { scores, respondent } of everybody.flatMap(scoresOf)) {
      const { emotional, conduct, hyperactivity, peer, prosocial, impact, total } = scores as Record<string, number>;
      for (const score of [emotional!, conduct!, hyperactivity!, peer!, prosocial!]) expect(score >= 0 && score <= 10).toBe(true);
      expect(impact! >= 0 && impact! <= (respondent === "teacher" ? 6 : 10)).toBe(true);
      expect(total).toBe(emotional! + conduct! + hyperactivity! + peer!);
    }
  });

  it.each(SCHOOLS)("says at $name of a few children that a social or family help worker knows them", (school) => {
    const known = involvements(seedChildren(school));
    expect(known.length).toBeGreaterThanOrEqual(3);
    expect(known.length / seedChildren(school).length).toBeLessThan(0.05);
    for (const { child, from, until } of known) expect(from >= child.bornOn && from <= TODAY && (until === undefined || (until > from && until <= TODAY))).toBe(true);
  });

  it("holds few suspensions in primary schools", () => {
    const suspended = (phase: SeedSchool["phase"]) => share(inPhase(phase), (child) => suspensionsOf(child).length > 0);
    expect(suspended("primary")).toBeGreaterThan(0);
    expect(suspended("primary")).toBeLessThan(suspended("secondary") / 4);
  });
});
