import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "../../kernel/calendar";
import { DEFAULT_RULE_SET } from "../default-rule-set";
import { identify } from "../flags.rules";
import { expectedOf, goldenFacts, upnAt } from "./facts";
import { GOLDEN_SCHOOLS, SPRING_IN_SEEN } from "./schools";

const HERE = process.env.TZ;
/** A server may stand in any zone; the first moment of 2027 in London is another day in New York. */
describe.each(["UTC", "America/New_York"])("in %s", (zone) => {
  beforeAll(() => { process.env.TZ = zone; });
  afterAll(() => { if (HERE === undefined) delete process.env.TZ; else process.env.TZ = HERE; });
  test("the zone is the one named", () => expect(new Date(2027, 0, 1).getTimezoneOffset()).toBe(zone === "UTC" ? 0 : 300));

  describe.each([...GOLDEN_SCHOOLS, SPRING_IN_SEEN])("$name", (school) => {
    const found = identify(goldenFacts(school), DEFAULT_RULE_SET, day(school.asAt));
    test("its children on roll", () => expect(found.children).toBe(school.onRoll));
    test.each(school.children.map((child, i) => [child.says, child, upnAt(school, i)] as const))("%s", (_, child, upn) => {
      const own = <T extends { upn: string; childId: string }>(list: readonly T[]) => list.filter((one) => one.upn === upn).map(({ childId: _id, ...said }) => said);
      expect({ flags: own(found.flags), missing: own(found.missing), candidates: own(found.candidates) }).toEqual(expectedOf(child, upn));
    });
  });
});
