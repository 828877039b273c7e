import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { compulsorySchoolAgeBegins } from "./compulsory-age.rules";

test.each([
  ["2021-12-31", "2027-01-01"], ["2022-01-01", "2027-04-01"], ["2022-03-31", "2027-04-01"], ["2022-04-01", "2027-09-01"],
  ["2022-08-31", "2027-09-01"], ["2022-09-01", "2028-01-01"], ["2020-02-29", "2025-04-01"],
])("born on %s, compulsory school age begins on %s", (born, begins) => expect(compulsorySchoolAgeBegins(day(born))).toBe(begins));
