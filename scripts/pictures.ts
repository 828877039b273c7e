// `npm run pictures`: takes the README's pictures from the demonstration, and beside each writes what the page said. e2e/pictures.spec.ts holds both.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { build } from "./build";
import { openDemonstration } from "./pictures.house";
import { openPicture, PICTURES, wordsOn } from "./pictures.pages";
import { endWith } from "./run";
import { findChromium } from "./test.chromium";

const FOLDER = "docs/pictures", began = Date.now();
const say = (line: string) => console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(8), line);

async function take() {
  const found = await findChromium();
  if ("missing" in found) throw new Error(found.missing);
  await build(say);
  say("Making the demonstration area …");
  const house = await openDemonstration((line) => say(`  ${line}`));
  const browser = await chromium.launch({ executablePath: found.path, chromiumSandbox: process.getuid?.() !== 0, args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--force-color-profile=srgb"] });
  try {
    mkdirSync(FOLDER, { recursive: true });
    for (const picture of PICTURES) {
      const page = await openPicture(browser, house, picture), file = `${FOLDER}/${picture.name}.png`;
      await page.screenshot({ path: file, animations: "disabled" });
      writeFileSync(`${FOLDER}/${picture.name}.txt`, await wordsOn(page));
      await page.context().close();
      say(`${file}, ${Math.round(statSync(file).size / 1000)} kB`);
    }
  } finally {
    await browser.close();
    await house.close();
  }
}

take().then(() => process.exit(0), endWith);
