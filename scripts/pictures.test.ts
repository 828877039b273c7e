import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PICTURES } from "./pictures.pages";

const LARGEST = 200_000; // bytes: a README is read over a slow line too

test("the README names each picture with words for who does not see it", () => {
  const readme = readFileSync("README.md", "utf8"), shown = [...readme.matchAll(/!\[([^\]]*)\]\(docs\/pictures\/([\w-]+)\.png\)/g)];
  expect(shown.map(([, , name]) => name).sort()).toEqual(PICTURES.map(({ name }) => name).sort());
  for (const [, words] of shown) expect(words!.split(" ").length).toBeGreaterThan(8);
});

test("each picture is there, small and of its own size, with the words it showed, and nothing else is", () => {
  expect(readdirSync("docs/pictures").sort()).toEqual(PICTURES.flatMap(({ name }) => [`${name}.png`, `${name}.txt`]).sort());
  for (const { name, width, height } of PICTURES) {
    const png = readFileSync(`docs/pictures/${name}.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]); // where a PNG says how large it is
    expect(png.length).toBeLessThan(LARGEST);
    expect(readFileSync(`docs/pictures/${name}.txt`, "utf8").split(/\s+/).length).toBeGreaterThan(60);
  }
});
