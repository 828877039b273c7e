import { expect, test } from "vitest";
import { hashPassword, oneTimePassword, passwordFits } from "./password";

test("a password fits its own hash and no other does; two hashes of one password differ", async () => {
  const [first, second] = [await hashPassword("four words in a row"), await hashPassword("four words in a row")];
  expect(await passwordFits(first, "four words in a row")).toBe(true);
  expect(await passwordFits(first, "four words in a Row")).toBe(false);
  expect(first).not.toBe(second);
});

test("it is argon2id at the cost OWASP recommends", async () => {
  expect(await hashPassword("x")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("a one-time password is four groups of four without letters or figures read for one another", () => {
  const made = Array.from({ length: 200 }, oneTimePassword);
  for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  expect(new Set(made).size).toBe(200);
});
