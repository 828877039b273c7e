import { expect, test } from "vitest";
import { appliedAtWords, appliedInWords } from "./present";

const NOW = new Date("2027-03-12T10:00:00Z"), EARLY = new Date("2027-03-12T09:41:00Z"), LATE = new Date("2027-03-12T09:44:00Z"), NIGHT = new Date("2027-03-11T02:30:00Z");

test.each([
  [{ version: 0, schools: 6, applied: [] }, null],
  [{ version: 3, schools: 0, applied: [] }, null],
  [{ version: 3, schools: 6, applied: [] }, "Version 3 waits to be applied at all 6 schools. That happens by itself."],
  [{ version: 3, schools: 6, applied: [LATE, EARLY, LATE, LATE].map((since) => ({ since, appliedAt: since })) }, "Version 3 is applied at 4 of 6 schools, since today at 09:41. 2 wait; that happens by itself."],
  [{ version: 3, schools: 2, applied: [{ since: NIGHT, appliedAt: LATE }] }, "Version 3 is applied at 1 of 2 schools, since yesterday at 02:30. One waits; that happens by itself."],
  [{ version: 3, schools: 2, applied: [{ since: NIGHT, appliedAt: LATE }, { since: NIGHT, appliedAt: NIGHT }] }, "Version 3 is applied at all 2 schools, last today at 09:44. The rules are applied again after each file, and every night."],
])("of a programme %j it is said: %s", (given, said) => expect(appliedInWords(given, NOW)).toBe(said));

test("of a school it is said when, on which version, and whether a newer one waits", () => {
  expect(appliedAtWords([{ name: "Together", published: 3, applied: { version: 3, at: EARLY } }], NOW)).toEqual(["The rules were last applied today at 09:41, on version 3."]);
  expect(appliedAtWords([{ name: "A", published: 4, applied: { version: 3, at: new Date("2027-02-01T02:30:00Z") } }, { name: "B", published: 1, applied: null }], NOW))
    .toEqual(["A: the rules were last applied 1 February 2027 at 02:30, on version 3. Version 4 waits to be applied.", "B: the rules have not been applied here yet."]);
});
