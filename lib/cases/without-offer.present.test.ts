import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { NAMED, withoutOfferOnToday } from "./without-offer.present";

const row = (i: number) => ({ childId: `c${i}`, child: { name: `Child ${i}` }, days: 60 - i, dueOn: day("2027-02-08") });
const waits = (total: number) => ({ schoolId: "s", total, rows: Array.from({ length: Math.min(total, NAMED) }, (_, i) => row(i)), next: total > NAMED ? day("2027-02-10") : null });

test("three by name, the others in one line that is due with the first of them", () => {
  expect(withoutOfferOnToday(waits(5)).map(({ who }) => who)).toEqual(["Child 0", "Child 1", "Child 2", "2 more children"]);
  expect(withoutOfferOnToday(waits(4)).at(-1)).toMatchObject({ who: "One more child", dueOn: "2027-02-10", href: "/flags?school=s#without-offer" });
  expect(withoutOfferOnToday(waits(3))).toHaveLength(3);
});
