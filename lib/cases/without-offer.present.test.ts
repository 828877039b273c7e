import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { withoutOfferOnToday } from "./without-offer.present";

const waits = (count: number, reviewId: string | null = null) => Array.from({ length: count }, (_, i) => ({ childId: `c${i}`, schoolId: "s", child: { name: `Child ${i}` }, reviewId, days: 60 - i, dueOn: day("2027-02-08") }));

test("three by name, the others in one line", () => {
  expect(withoutOfferOnToday(waits(5)).map(({ who }) => who)).toEqual(["Child 0", "Child 1", "Child 2", "2 more children"]);
  expect(withoutOfferOnToday(waits(4)).at(-1)).toMatchObject({ who: "One more child", href: "/flags?school=s#without-offer" });
  expect(withoutOfferOnToday(waits(3))).toHaveLength(3);
});

test("whoever has a review open is on Today as that review", () => {
  expect(withoutOfferOnToday(waits(2, "r"))).toEqual([]);
});
