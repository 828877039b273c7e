import { expect, test } from "vitest";
import { FLAGS_WAIT, holdLead, settleEach } from "./hold.present";

test("with several files it is said how many there are, and that flags wait for each of them", () => {
  expect(holdLead(1)).toBe(FLAGS_WAIT.lead);
  expect(holdLead(2)).toMatch(/^2 files landed with more than one row in a hundred left out\./);
  expect(settleEach(2)).toMatch(/^Both files hold them back/);
  expect(settleEach(3)).toMatch(/^All 3 files hold them back/);
});
