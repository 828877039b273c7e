import { expect, test } from "vitest";
import { matchesWait, whoTitle } from "./matches.present";

test("a question is named by whom it is about", () => {
  const ada = { name: "Ada Lovelace" };
  expect(whoTitle({ one: ada, other: { name: "Ada Byron" }, was: null })).toBe("Ada Lovelace and Ada Byron");
  expect(whoTitle({ one: ada, other: null, was: { name: "Ada Byron" } })).toBe("Ada Byron, now Ada Lovelace");
  for (const was of [null, ada]) expect(whoTitle({ one: ada, other: null, was }), "of which only the birth date changed, or nothing").toBe("Ada Lovelace");
  expect([1, 3].map(matchesWait)).toEqual(["One question about who is who", "3 questions about who is who"]);
});
