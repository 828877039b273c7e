import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { carersAgainst } from "./carers.rules";
import { carersSentence, silenceWords, verdictSentence, whysWords } from "./present";
import { byYear, carersOf, type ChildHere, unmentioned, whysOf } from "./showing.rules";

const BEGAN = day("2026-08-01");
const child = (childId: string, facts: Partial<ChildHere> = {}): ChildHere => ({ childId, yearGroup: "8", bornOn: day("2014-05-01"), mentionedOn: null, noticed: null, spokenOn: null, missing: [], youngCarer: null, ...facts });

test("the longest silence stands first: never mentioned, then last year's; this year's are not there", () => {
  const children = [child("this", { mentionedOn: day("2026-09-10") }), child("may", { mentionedOn: day("2026-05-01") }), child("never"), child("march", { mentionedOn: day("2026-03-01") })];
  expect(unmentioned(children, BEGAN).map(({ childId }) => childId)).toEqual(["never", "march", "may"]);
});

test("each year counts its own children with a usable answer, and says why the others have none", () => {
  const children = [child("a", { missing: [{ strand: "emotional", why: "never" }] }), child("b", { mentionedOn: day("2026-09-10") }), child("c", { yearGroup: "R" })];
  expect(byYear(children, BEGAN)).toMatchObject([{ yearGroup: "R", of: 1, nobody: 1 }, { yearGroup: "8", of: 2, nobody: 1, spoken: 0, with: { emotional: 1, attendance: 2 } }]);
  expect(whysWords(whysOf(children, "emotional"))).toBe("1 never recorded");
});

test("young carers are recorded by P or S alone, among children of the benchmark's ages", () => {
  const children = [child("a", { youngCarer: "P" }), child("b", { youngCarer: "N" }), child("c", { youngCarer: "S", bornOn: day("2024-01-01") })];
  expect(carersOf(children, day("2027-03-12"), { from: 5, to: 17 })).toEqual({ children: 2, recorded: 1 });
  expect(carersOf(children, day("2027-03-12"), null)).toEqual({ children: 3, recorded: 2 });
});

test("a comparison is told with both benchmarks, and never where fewer than five are expected", () => {
  const [low, high] = carersAgainst({ children: 840, recorded: 3 }, { children: 842, recorded: 3 });
  expect(verdictSentence(low!.comparison)).toBe("3 recorded, 11.8 expected. The whole 95% interval lies below what we would expect: probably under-recorded.");
  expect(carersSentence([low!, high!])).toBe("3 young carers are written down; 12 to 84 would be expected.");
  expect(verdictSentence(carersAgainst({ children: 200, recorded: 0 }, { children: 200, recorded: 0 })[0]!.comparison)).toContain("too few to tell");
});

test("a silence is said with its day, or with how long the child has been there", () => {
  expect(silenceWords(day("2026-03-11"), null)).toBe("11 March 2026");
  expect(silenceWords(null, day("2026-11-02"))).toBe("never, here since 2 November 2026");
});
