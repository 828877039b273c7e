// The README's pictures show the demonstration as it is: the same pages, opened in the same way, say what they said when they were taken.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { openDemonstration, type Demonstration } from "../scripts/pictures.house";
import { openPicture, PICTURES, wordsOn } from "../scripts/pictures.pages";

test.describe.configure({ mode: "default" }); // one worker, so that the demonstration is made once
let house: Demonstration | undefined;
test.beforeAll(async () => {
  test.setTimeout(600_000); // half a minute where the machine is ours
  house = await openDemonstration();
});
test.afterAll(() => house?.close());

for (const picture of PICTURES) {
  test(`the picture of ${picture.name} shows the page as it is`, async ({ browser }) => {
    const page = await openPicture(browser, house!, picture);
    expect(await wordsOn(page), "the pages have changed: run npm run pictures").toBe(readFileSync(`docs/pictures/${picture.name}.txt`, "utf8"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
}
