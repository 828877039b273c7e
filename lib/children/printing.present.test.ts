import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { PAPERS, printedForWords, printedLine, purposeOf, WITHHELD } from "./printing.present";

test("a paper says who printed it, as whom, for what and when", () => {
  expect(printedLine({ by: "Imran Siddiqui", role: "senco", schoolName: "Larkhill School" }, "review", day("2027-03-12")))
    .toBe("Printed by Imran Siddiqui, SENCO at Larkhill School, for a review of this child, on 12 March 2027.");
});

test("a purpose is one of the paper's own, else its usual one: a child's page is printed for no family, a plan is", () => {
  expect(purposeOf("child", "file")).toBe("file");
  for (const asked of [undefined, "family", "curiosity"]) expect(purposeOf("child", asked)).toBe("review");
  expect(purposeOf("plan", undefined)).toBe("family");
  expect(PAPERS.child).not.toContain("family");
});

test("what the trail kept is told in words, and what is no purpose is told as nothing", () => {
  expect([printedForWords("file"), printedForWords(undefined), printedForWords("curiosity")]).toEqual(["for the child’s file", "", ""]);
});

test("what is withheld names a kind and whose wish it is, never that there is any", () => {
  for (const { what, by } of Object.values(WITHHELD).flat()) expect(`${what} ${by}`).not.toMatch(/\d|entry|entries/);
});
