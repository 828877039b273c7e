// A page as paper: what Chromium would print, read back.
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type Paper = { readonly pages: number; /** Words in the order they stand, one space between; the font draws both apostrophes with one shape, which is read back as the other. */ readonly words: string; readonly lines: readonly string[]; /** What stands in the lower margins. */ readonly feet: readonly string[]; /** What stands above a heading of the first page, row by row: the order of the file is that of painting. */ readonly above: (heading: string) => string };
type Placed = { readonly words: string; readonly x: number; readonly y: number };
const FOOT = 40; // points above the edge of the sheet: the lower margin

/** The page printed on A4. */
export async function paperOf(page: Page): Promise<Paper> {
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise, lines: string[] = [], feet: string[] = [], first: Placed[] = [];
  for (let nth = 1; nth <= document.numPages; nth++) {
    const { items } = await (await document.getPage(nth)).getTextContent();
    let line = "";
    for (const item of items) {
      if (!("str" in item)) continue;
      if (item.transform[5] < FOOT) { feet.push(item.str); continue; }
      if (nth === 1) first.push({ words: item.str, x: item.transform[4], y: Math.round(item.transform[5]) });
      line += item.str;
      if (item.hasEOL) { lines.push(line.trim()); line = ""; }
    }
    lines.push(line.trim());
  }
  const pages = document.numPages;
  await document.loadingTask.destroy();
  const above = (heading: string) => first.filter(({ y }) => y > (first.find(({ words }) => words === heading)?.y ?? Infinity)).sort((a, b) => b.y - a.y || a.x - b.x).map(({ words }) => words).join(" ").replace(/\s+/g, " ");
  return { pages, above, feet: feet.filter((words) => words.trim()), words: lines.join(" ").replace(/\s+/g, " ").replaceAll("ʼ", "’").trim(), lines: lines.filter(Boolean) };
}
