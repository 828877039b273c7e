import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { picture, withPicture } from "./picture";

test("the README's picture is what the code's imports say", async () => {
  const readme = readFileSync("README.md", "utf8");
  const drawn = await picture();
  expect(drawn).toContain("signals --> identification");
  expect(withPicture(readme, drawn)).toBe(readme);
}, 60_000);
