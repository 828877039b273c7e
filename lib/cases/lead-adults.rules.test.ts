import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { leadAdultsOf } from "./lead-adults.rules";

test("eight stretches of seven people are seven adults, since the first of them", () => {
  const led = ["a", "b", "c", "d", "e", "f", "g", "b"].map((personId, i) => ({ personId, fromOn: day(`202${i}-09-01`) }));
  expect(leadAdultsOf([...led].reverse())).toEqual({ count: 7, since: "2020-09-01" });
});

test("nobody has led where no case was ever opened", () => {
  expect(leadAdultsOf([])).toBeNull();
});
