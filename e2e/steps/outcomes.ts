// What changed for one child, and the released counts, as they stand on the pages.
import { expect, type Locator, type Page } from "@playwright/test";
import { openPart } from "./families";

/** On a page of a case. */
export const openOutcomes = (page: Page): Promise<void> => openPart(page, "What changed");

/** One goal on the case's outcomes, by the child's words. */
export const outcomeOfGoal = (page: Page, words: string): Locator => page.getByRole("region", { name: /^What .* says$/ }).getByRole("listitem").filter({ hasText: words });

/** The attendance of one stretch, by how its term begins: "School year to the day of the yes" or "Since then". */
export const attendanceOf = (page: Page, stretch: string): Locator =>
  page.getByRole("region", { name: "Attendance" }).locator("dl > div").filter({ has: page.getByRole("term").filter({ hasText: stretch }) }).getByRole("definition");

/** One cell of a released table, by the words of its row and its column; "c" stands where it is hidden. */
export async function released(page: Page, table: string, row: string, column: string): Promise<string> {
  const found = page.getByRole("table", { name: table, exact: true }), heads = await found.getByRole("columnheader").allTextContents();
  const at = heads.indexOf(column);
  if (at < 1) throw new Error(`The table “${table}” has no column “${column}”: ${heads.join(", ")}.`);
  const cell = found.getByRole("row").filter({ has: page.getByRole("rowheader", { name: row, exact: true }) }).getByRole("cell").nth(at - 1);
  const text = (await cell.textContent({ timeout: 5_000 }))!.trim();
  return text.startsWith("c") ? "c" : text;
}

type Table = { readonly table: string; readonly column: string; readonly rows: Readonly<Record<string, string>> };
/** Every named row of a released table, looked at again (and the page loaded anew) until the count has followed. */
export async function expectReleased(page: Page, address: string, { table, column, rows }: Table): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    const shown = Object.fromEntries(await Promise.all(Object.keys(rows).map(async (row) => [row, await released(page, table, row, column)] as const)));
    expect(shown).toEqual(rows);
  }).toPass({ timeout: 60_000 });
}
