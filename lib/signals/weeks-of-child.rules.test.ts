import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { aChild, aSchool, each, register } from "./facts.sample";
import { schoolAt } from "./school-weeks.rules";
import { gapWords, weeksOfChild } from "./weeks-of-child.rules";

const closed = each("##", "2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24", "2026-09-25", "2026-09-28", "2026-09-29", "2026-09-30", "2026-10-01", "2026-10-02");
const others = aChild({ childId: "c2", marks: register("2026-09-07", "2026-10-09", closed) });

test("a holiday of two weeks is one gap, and a week without marks of this child is a gap and not 0%", () => {
  const child = aChild({ marks: register("2026-09-14", "2026-10-09", { ...closed, ...each("OO", "2026-09-14") }) });
  const at = schoolAt(aSchool([child, others]), day("2026-10-07"), 54);
  expect(weeksOfChild(child, at)).toEqual([
    { monday: "2026-09-07", possible: 0, attended: 0, closed: 0 }, { monday: "2026-09-14", possible: 10, attended: 8, closed: 0 },
    { monday: "2026-09-21", possible: 0, attended: 0, closed: 2 }, { monday: "2026-10-05", possible: 6, attended: 6, closed: 0 },
  ]);
});

test("a school without marks has no weeks", () => {
  const child = aChild();
  expect(weeksOfChild(child, schoolAt(aSchool([child]), day("2026-10-07"), 54))).toEqual([]);
});

test("weeks without marks between others are a holiday; after the last that has some, nobody knows yet", () => {
  const child = aChild({ marks: register("2026-09-07", "2026-10-09", closed) });
  const weeks = weeksOfChild(child, schoolAt(aSchool([child]), day("2026-10-21"), 54));
  expect(weeks.map(({ monday, closed: of }, at) => (of > 0 ? `${monday} ${gapWords(at, weeks.length)}` : monday))).toEqual(["2026-09-07", "2026-09-14", "2026-09-21 holiday", "2026-10-05", "2026-10-12 no marks yet"]);
});
