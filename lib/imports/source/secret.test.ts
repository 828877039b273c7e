import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seal, unseal, type Belongs } from "./secret";

const HERE: Belongs = { areaId: "area", schoolId: "school", address: "https://api.wonde.com/v1.0", theirId: "A1" }, SECRET = "a secret of the server", TOKEN = "0123456789abcdef";

test("a token comes back as it was, and never looks twice the same", () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (token) => unseal(seal(token, HERE, SECRET), HERE, SECRET) === token));
  expect(seal(TOKEN, HERE, SECRET)).not.toBe(seal(TOKEN, HERE, SECRET));
  expect(seal(TOKEN, HERE, SECRET)).not.toContain(TOKEN);
});

describe("it is nothing", () => {
  test.each(Object.keys(HERE))("in a row with another %s", (part) => {
    expect(unseal(seal(TOKEN, HERE, SECRET), { ...HERE, [part]: "another" }, SECRET)).toBeNull();
  });
  test("where the parts of the row are cut differently", () => {
    expect(unseal(seal(TOKEN, HERE, SECRET), { ...HERE, areaId: "areas", schoolId: "chool" }, SECRET)).toBeNull();
  });
  test("under another secret, and under none", () => {
    expect(unseal(seal(TOKEN, HERE, SECRET), HERE, "another secret")).toBeNull();
    expect(unseal(seal(TOKEN, HERE, SECRET), HERE, "")).toBeNull();
    expect(() => seal(TOKEN, HERE, "")).toThrow("NEXTAUTH_SECRET");
  });
  test("where one letter of it was changed, or it was cut, or is no such thing", () => {
    const sealed = seal(TOKEN, HERE, SECRET);
    for (let at = 2; at < sealed.length - 1; at++) expect(unseal(`${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`, HERE, SECRET), String(at)).toBeNull();
    for (const text of ["", "1.", sealed.slice(0, 40), sealed.replace("1.", "2."), "x"]) expect(unseal(text, HERE, SECRET)).toBeNull();
  });
});
