import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../kernel/calendar";
import { askFirst, latestUntil, linkUntil, mayHaveLink, noteDueOn, untilCanBe } from "./rules";

test.each([["yes", true, false], ["ask first", true, true], ["never", false, false]])("contact %s: a link may be made %s, asked first %s", (contact, link, first) => {
  expect([mayHaveLink({ contact }), askFirst({ contact })]).toEqual([link, first]);
});

test("a link works until the end of the school year, and at most twelve months", () => {
  expect([linkUntil(day("2027-03-12")), linkUntil(day("2027-07-31")), linkUntil(day("2027-08-01"))]).toEqual(["2027-07-31", "2027-07-31", "2028-07-31"]);
  expect([latestUntil(day("2027-03-12")), latestUntil(day("2028-02-29"))]).toEqual(["2028-03-12", "2029-02-28"]);
  const today = day("2027-03-12");
  expect(untilCanBe(today, today)).toMatchObject({ ok: true });
  expect(untilCanBe(addDays(today, -1), today)).toEqual({ ok: false, because: "until-over" });
  expect(untilCanBe(day("2028-03-13"), today)).toEqual({ ok: false, because: "until-too-far" });
  fc.assert(fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => { const on = addDays(today, days); expect(untilCanBe(linkUntil(on), on)).toMatchObject({ ok: true }); }));
});

test("a stop is due the same day, whatever day; anything else within two weekdays", () => {
  expect([noteDueOn("stop", day("2027-03-13")), noteDueOn("add", day("2027-03-12")), noteDueOn("disagree", day("2027-03-08"))]).toEqual(["2027-03-13", "2027-03-16", "2027-03-10"]);
});
