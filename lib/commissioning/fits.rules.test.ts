import fc from "fast-check";
import { expect, test } from "vitest";
import { agesWords, byFit, fits } from "./fits.rules";
import { SERVICE_STRANDS } from "./vocabulary";

const social = { strands: ["social"], fromAge: 8, toAge: 14 };

test.each([
  ["strand and age", 12, ["social"], true, "It is for friends, which was noticed of this child; the age fits (8 to 14 years)."],
  ["another strand", 12, ["academic"], false, "It is for friends, which was not what was noticed; the age fits (8 to 14 years)."],
  ["too old", 15, ["social"], false, "It is for friends, which was noticed of this child; the age does not fit (8 to 14 years; this child is 15)."],
  ["the last year of age still fits", 14, ["social"], true, "It is for friends, which was noticed of this child; the age fits (8 to 14 years)."],
  ["nothing known counts as neither", null, [], true, "What was noticed of this child is not recorded by strand; the age is not recorded."],
] as const)("%s", (_, age, strands, is, why) => expect(fits(social, { age, strands })).toMatchObject({ fits: is, why }));

test.each([[null, null, "any age"], [null, 11, "up to 11 years"], [11, null, "from 11 years"], [8, 14, "8 to 14 years"]])("ages %s to %s read %s", (fromAge, toAge, words) => expect(agesWords({ fromAge, toAge })).toBe(words));

const strands = fc.subarray([...SERVICE_STRANDS]), age = fc.option(fc.integer({ min: 3, max: 19 }));
test("nothing is hidden, and what fits stands before what does not", () => {
  fc.assert(fc.property(fc.array(fc.record({ id: fc.nat(), strands: fc.subarray([...SERVICE_STRANDS], { minLength: 1 }), fromAge: age, toAge: age })), strands, age, (services, sought, years) => {
    const sorted = byFit(services, { age: years, strands: sought });
    expect(sorted.map(({ id }) => id).sort()).toEqual(services.map(({ id }) => id).sort());
    const order = sorted.map(({ fit }) => fit.fits);
    expect(order.indexOf(false) === -1 || order.lastIndexOf(true) < order.indexOf(false)).toBe(true);
  }));
});
