// What the product itself answers of the named children, asked as the people of the cast ask it; run on the demonstration's own database.
import { expect, it } from "vitest";
import { furtherOf } from "../../app/(work)/children/[childId]/further";
import { approachPage, casePage, caseload, ofChild, waiting } from "../../lib/cases/queries";
import { childPage } from "../../lib/children/queries";
import { pots } from "../../lib/commissioning/queries";
import { asViewer } from "../../lib/db/as-viewer";
import { ask } from "../../lib/doorway/ask";
import { noticedOfChild } from "../../lib/identification/child/queries";
import { reachedBy, reachedStation, stationsOf } from "../../lib/identification/child/thread.rules";
import { reviewQueue } from "../../lib/identification/queries";
import { areaOutcomes, schoolOutcomes } from "../../lib/outcomes/queries";
import { reviewPage } from "../../lib/plans/queries";
import { viewersOf } from "../../lib/session/viewers";
import { carersAgainst } from "../../lib/visibility/carers.rules";
import { notShowingUp } from "../../lib/visibility/queries";
import { inRole, named } from "./cast";
import { at, must } from "./people";
import { NEARLY_SPENT } from "./pots";
import { LARKHILL, SCHOOLS, type SeedSchool } from "./schools";
import { STATIONS } from "./stations";
import { SCHOOL_DAYS, TODAY } from "./terms";

const now = at(TODAY, 9);
const lead = (school: SeedSchool["key"] = "larkhill") => viewersOf(inRole("safeguarding-lead", school).email, TODAY);

/** The child of that name at the school, as its lead finds them. */
async function found(name: string, school: SeedSchool["key"] = "larkhill") {
  const viewers = await lead(school), schoolId = viewers[0]!.schoolIds[0]!, [forename, surname] = name.split(" ");
  const { childId } = await asViewer(viewers[0]!, (tx) => tx.enrolment.findFirstOrThrow({ where: { schoolId, forename, surname }, select: { childId: true } }));
  return { viewers, child: { schoolId, childId } };
}
const noticed = async (name: string) => { const { viewers, child } = await found(name); return must(await ask(noticedOfChild, viewers, child, now), `open ${name}`)!; };
const caseOf = async (name: string) => {
  const { viewers, child } = await found(name), { cases, askings } = must(await ask(ofChild, viewers, child, now), `open ${name}`);
  return { ...must(await ask(casePage, viewers, { caseId: cases[0]!.caseId }, now), `open ${name}'s case`), caseId: cases[0]!.caseId, askings };
};

/** Registers the tests; the database must have been filled before they run. */
export function storiesAreTold(): void {
  it.each(STATIONS)("stands at its station and no further: $station, $name", async ({ station, name, school }) => {
    const { viewers, child } = await found(name, school), { further } = await furtherOf(viewers, child, now);
    const stations = stationsOf(reachedBy(must(await ask(noticedOfChild, viewers, child, now), `open ${name}`)), further);
    expect(reachedStation(stations)?.label).toBe(station);
    expect(stations.filter(({ state }) => state === "now").map(({ label }) => label)).toEqual(station === "Family said yes" ? ["Case"] : []);
  });

  it("Andrew: asked about again and again without help, twice no, and the third try is due today", async () => {
    const { viewers, child } = await found("Andrew Kellett");
    expect(await asViewer(viewers[0]!, (tx) => tx.flag.count({ where: { ...child, rule: "contact.repeated-without-help", severity: "severe" } }))).toBe(1);
    const { approachId } = must(await ask(ofChild, viewers, child, now), "open Andrew").askings[0]!;
    expect(must(await ask(approachPage, viewers, { approachId }, now), "open his family").answers.map(({ answer }) => answer)).toEqual(["declined", "declined"]);
    const due = must(await ask(waiting, await viewersOf(named("Naomi Adeyemi").email, TODAY), { schoolId: child.schoolId }, now), "see what waits").find(({ who }) => who === "Andrew Kellett");
    expect(due).toMatchObject({ kind: "approach", dueOn: TODAY });
  });

  it("Aamaya: flagged for more than twenty school days and nobody has offered anything; her brother has had three adults, and each finds the other", async () => {
    const aamaya = await noticed("Aamaya Rao"), flag = aamaya.flags.find(({ rule }) => rule === "emotional.sdq")!;
    expect(SCHOOL_DAYS.filter((on) => on > flag.seenOn && on <= TODAY).length).toBeGreaterThan(20);
    const { viewers, child } = await found("Aamaya Rao");
    expect(must(await ask(ofChild, viewers, child, now), "open Aamaya").askings).toEqual([]);
    expect(aamaya.reviews.filter((one) => one.waiting)).toHaveLength(1);
    expect(must(await ask(childPage, viewers, child, now), "open Aamaya").siblings.map(({ name }) => name)).toEqual(["Bhashkar Rao"]);
    expect(await caseOf("Bhashkar Rao")).toMatchObject({ head: { linkWorkerName: "Naomi Adeyemi" }, leadAdults: { count: 3 } });
  });

  it("Grace: two years behind, on her own, and her mum's worry came to the SENCO together; what was tried is measured", async () => {
    const grace = await noticed("Grace Oduya"), { child } = await found("Grace Oduya");
    expect(grace.flags.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["academic.two-years", "social.sdq-peer"]));
    expect(grace.concerns).toMatchObject([{ about: "parent-told", answer: "acting" }]);
    const senco = must(await ask(reviewQueue, await viewersOf(inRole("senco").email, TODAY), { schoolId: child.schoolId, list: "two-years", page: 1 }, now), "see the SENCO's list");
    expect(senco.twoYears.map(({ child: { name } }) => name)).toContain("Grace Oduya");
    const { caseId, viewers } = { ...(await caseOf("Grace Oduya")), viewers: await lead() }, plan = must(await ask(reviewPage, viewers, { caseId }, now), "open her plan").plan!;
    expect(plan.reviews.length).toBeGreaterThan(0);
  });

  it("Tyler: a severe flag, a mother who answers every call, and what happens outside the family is written down", async () => {
    const tyler = await noticed("Tyler Brough");
    expect(tyler.flags[0]).toMatchObject({ rule: "attendance.severe", severity: "severe" });
    expect(tyler.said.some(({ observation, words }) => observation === "family-engagement" && words?.startsWith("Mum answers every call"))).toBe(true);
    const { caseId } = await caseOf("Tyler Brough"), plan = must(await ask(reviewPage, await lead(), { caseId }, now), "open his plan").plan!;
    expect(plan.reviews[0]).toMatchObject({ placesOnline: expect.stringContaining("retail park after dark"), timesMissing: expect.stringContaining("midnight") });
  });

  it("Stacy: told once in her own words, seventeen calls home unanswered, handed over once and the next time planned early", async () => {
    const stacy = await caseOf("Stacy Hargreaves");
    expect(stacy.ownWords.at(-1)?.words).toMatch(/^I have told it three times/);
    expect(stacy.attempts.filter(({ outcome }) => outcome !== "spoke").length + stacy.contacts.filter(({ reached }) => !reached).length).toBe(17);
    expect(stacy).toMatchObject({ head: { linkWorkerName: "Naomi Adeyemi" }, leadAdults: { count: 2 }, handOver: { on: "2027-01-18" } });
    expect(stacy.tasks).toMatchObject([{ what: expect.stringContaining("Hand-over in May"), doneOn: null }]);
  });

  it("Maya: no rule was ever met, the brother she looks after is at a school that cannot know of it, her teacher saw her quieter than usual, and the young carers of her school are recorded far too few", async () => {
    const maya = await noticed("Maya Fenwick"), { viewers, child } = await found("Maya Fenwick");
    expect([maya.firstFlagOn, maya.reviews, maya.concerns]).toEqual([null, [], []]);
    expect(maya.said.filter(({ ofConcern }) => ofConcern)).toMatchObject([{ observation: "quieter-than-usual", by: "Gareth Pugh", on: "2027-03-09" }]);
    expect(must(await ask(ofChild, viewers, child, now), "open Maya")).toMatchObject({ askings: [], cases: [] });
    const alfie = await found("Alfie Fenwick", "mill-lane");
    for (const one of [{ viewers, child }, alfie]) expect(must(await ask(childPage, one.viewers, one.child, now), "open a Fenwick").siblings).toEqual([]); // no file joins two schools
    const { carers } = must(await ask(notShowingUp, viewers, { schoolId: child.schoolId, page: 1, yearGroup: undefined }, now), "see who is not showing up");
    expect(carersAgainst(carers.low, carers.high).map(({ comparison }) => comparison.verdict)).toEqual(["probably-under-recorded", "probably-under-recorded"]);
  });

  it.each(SCHOOLS.filter((school) => school !== LARKHILL))("has families asked, a few cases and counts at $name, some of them too small to show", async ({ key }) => {
    const viewers = await lead(key), schoolId = viewers[0]!.schoolIds[0]!;
    const cases = must(await ask(caseload, viewers, { schoolId, page: 1, list: "now" }, now), "see the caseload").rows;
    expect(cases.length).toBeGreaterThanOrEqual(2);
    expect(cases.length).toBeLessThanOrEqual(6);
    expect(await asViewer(viewers[0]!, async (tx) => [await tx.plan.count({ where: { schoolId, agreedOn: { not: null } } }) > 0, await tx.serviceRequest.count({ where: { schoolId } })])).toEqual([true, 1]);
    const head = await viewersOf(inRole("school-lead", key).email, TODAY), counts = Object.values(must(await ask(schoolOutcomes, head, { schoolId }, now), "see the school's counts").counts);
    expect([counts.some((count) => count === null), counts.some((count) => count !== null && count > 0)]).toEqual([true, true]);
  });

  it("has pots of which one is nearly spent, and an area whose counts name nobody", async () => {
    const found = must(await ask(pots, await viewersOf(inRole("programme-manager").email, TODAY), {}, now), "see the pots");
    expect(found.filter(({ freePence, pence }) => freePence * 5 < pence).map(({ name }) => name)).toEqual([NEARLY_SPENT]);
    const area = must(await ask(areaOutcomes, await viewersOf(inRole("early-help-manager").email, TODAY), {}, now), "see the area's counts");
    expect([area.schools, Object.values(area.counts).some((count) => count !== null && count > 0)]).toEqual([6, true]);
  });
}
