import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar";
import { ratingsStanding, wasAndIs } from "./ratings.rules";

const AGREED = day("2027-03-12"), at = (minutes: number) => new Date(Date.UTC(2027, 2, 12, 9, minutes));
const rated = (rating: number, days: number, minutes = 0) => ({ rating, ratedOn: addDays(AGREED, days), recordedAt: at(minutes) });

test.each([
  ["nothing", [], AGREED, { was: null, is: null }],
  ["one before", [rated(3, -2)], AGREED, { was: { rating: 3, on: "2027-03-10" }, is: null }],
  ["one on the day", [rated(3, 0)], AGREED, { was: { rating: 3, on: "2027-03-12" }, is: null }],
  ["two before: the last of them", [rated(2, -4), rated(3, -2)], AGREED, { was: { rating: 3, on: "2027-03-10" }, is: null }],
  ["before and after", [rated(3, -2), rated(6, 20), rated(5, 10)], AGREED, { was: { rating: 3, on: "2027-03-10" }, is: { rating: 6, on: "2027-04-01" } }],
  ["only after: the first of all", [rated(4, 3), rated(6, 20)], AGREED, { was: { rating: 4, on: "2027-03-15" }, is: { rating: 6, on: "2027-04-01" } }],
  ["a correction of the same day, in whatever order", [rated(4, 10, 5), rated(7, 10, 1), rated(3, 0)], AGREED, { was: { rating: 3, on: "2027-03-12" }, is: { rating: 4, on: "2027-03-22" } }],
  ["a draft: the last", [rated(2, -4), rated(3, -2)], null, { was: { rating: 3, on: "2027-03-10" }, is: null }],
])("%s", (_name, ratings, agreedOn, expected) => expect(wasAndIs(ratings, agreedOn)).toEqual(expected));

test("the order in which ratings are read changes nothing, and each day stands once", () => {
  const some = fc.uniqueArray(fc.record({ rating: fc.integer({ min: 0, max: 10 }), days: fc.integer({ min: -9, max: 9 }), minutes: fc.integer({ min: 0, max: 5_000 }) }), { selector: ({ minutes }) => minutes });
  fc.assert(fc.property(some, (list) => {
    const ratings = list.map((one) => rated(one.rating, one.days, one.minutes)), standing = ratingsStanding(ratings);
    expect(ratingsStanding([...ratings].reverse())).toEqual(standing);
    expect(standing.map(({ on }) => on)).toEqual([...new Set(ratings.map(({ ratedOn }) => ratedOn))].sort());
    expect(wasAndIs([...ratings].reverse(), AGREED)).toEqual(wasAndIs(ratings, AGREED));
  }));
});
