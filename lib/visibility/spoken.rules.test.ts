import { expect, test } from "vitest";
import type { OBSERVATIONS } from "../imports/vocabulary";
import { day } from "../kernel/calendar";
import { aChild } from "../signals/facts.sample";
import { noticedWords } from "./present";
import { noticedOf, noticedOnly } from "./spoken.rules";

const BEGAN = day("2026-08-01"), TODAY = day("2027-03-12");
const seen = (on: string, observation: (typeof OBSERVATIONS)[number]) => ({ on: day(on), by: "t@test.example", observation, answer: null });

test("noticed is a worry of this school year: what goes well, nothing to add, and last year are not", () => {
  const judgements = [seen("2026-11-02", "flourishing"), seen("2026-11-02", "strength"), seen("2026-11-02", "nothing-to-add"), seen("2026-07-31", "quieter-than-usual"), seen("2027-03-13", "quieter-than-usual")];
  expect(noticedOf(aChild({ judgements }), BEGAN, TODAY)).toBeNull();
});

test("what was noticed is said once each, since the first day of it", () => {
  const child = aChild({ judgements: [seen("2027-01-12", "quieter-than-usual"), seen("2026-11-02", "quieter-than-usual")], concerns: [{ on: day("2027-02-01") }], earlierContacts: [{ on: day("2026-09-09"), outcome: "no-action", from: "health" }] });
  const noticed = noticedOf(child, BEGAN, TODAY)!;
  expect(noticed).toEqual({ since: "2026-09-09", what: ["asked-for-help", "quieter-than-usual", "concern"] });
  expect(noticedWords(noticed)).toBe("somebody asked for help, quieter than usual, a concern was raised");
});

test("who was noticed and spoken with this year is not on the list; last year's conversation does not count; the longest wait stands first", () => {
  const child = (childId: string, since: string | null, spokenOn: string | null) => ({ childId, noticed: since === null ? null : { since: day(since), what: ["concern" as const] }, spokenOn: spokenOn === null ? null : day(spokenOn) });
  const children = [child("march", "2027-03-01", null), child("spoken", "2026-10-01", "2026-08-01"), child("last-year", "2026-10-01", "2026-07-31"), child("nobody", null, null)];
  expect(noticedOnly(children, BEGAN).map(({ childId }) => childId)).toEqual(["last-year", "march"]);
});
