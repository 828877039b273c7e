// What the school office and the safeguarding lead do with files, by the names they read on the page.
import { expect, type Page } from "@playwright/test";
import { KIND_WORDS } from "../../lib/imports/present";
import type { Kind } from "../../lib/imports/vocabulary";

const LONG_WORK = { timeout: 60_000 };
const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** Sends a file and waits until it has been checked or refused; `school` where the person sends for several. */
export async function sendFile(page: Page, kind: Kind, file: string, how: { readonly school?: string; readonly schoolYear?: string; readonly partial?: boolean } = {}): Promise<void> {
  await page.goto("/imports");
  if (how.school) await page.getByRole("link", { name: how.school }).click();
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  if (kind !== "involvement") await page.getByLabel("What is in the file").selectOption({ label: KIND_WORDS[kind].title });
  if (how.schoolYear) await page.getByLabel("School year").selectOption(how.schoolYear);
  if (how.partial) await page.getByLabel("Only a part of the roll").check();
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(title(page)).toHaveText(/^Check |landed$|^This file was refused$|^Which column is which\?$/, LONG_WORK);
}

/** Says what a file is and which heading is which column, by the names on the page, and waits until it has been read. */
export async function sayColumns(page: Page, what: string, columns: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole("combobox", { name: "This file is" }).selectOption({ label: what });
  await page.getByRole("button", { name: "Show its columns" }).click();
  for (const [column, heading] of Object.entries(columns)) {
    const choice = page.getByRole("combobox", { name: new RegExp(`^${column}( \\(optional\\))?$`), includeHidden: true });
    if (!(await choice.isVisible())) await page.getByText("Is something else in the file?").click();
    await choice.selectOption({ label: heading });
  }
  await page.getByRole("button", { name: "Read the file with these columns" }).click();
}

/** Lands what was checked, ticking what must be accepted, and waits until it has landed. */
export async function acceptImport(page: Page, accepting: { readonly rejected?: boolean; readonly gone?: boolean } = {}): Promise<void> {
  if (accepting.rejected) await page.getByLabel(/^I accept that .* left out/).check();
  if (accepting.gone) await page.getByLabel(/^This is the whole roll/).check();
  await page.getByRole("button", { name: /^(Land [\d,]+ rows?|Finish with this file)$/ }).click();
  await expect(title(page)).toHaveText(/ landed$/, LONG_WORK);
}

/** Sends and lands in one go a file in which nothing needs a second look. */
export async function importFile(page: Page, kind: Kind, file: string, how: Parameters<typeof sendFile>[3] = {}): Promise<void> {
  await sendFile(page, kind, file, how);
  await acceptImport(page);
}

/** Each count of the strip, in the words it stands beside: { arrive: 12, rejected: 1 }. */
export async function expectCounts(page: Page, counts: Readonly<Record<string, number>>): Promise<void> {
  const strip = page.getByRole("list", { name: /^What this file / });
  for (const [words, count] of Object.entries(counts)) await expect(strip.getByRole("listitem").filter({ hasText: words }), words).toHaveText(`${count.toLocaleString("en-GB")}${words}`);
}

/** A rejected row, by its line: the value the file has, and a part of what to do about it. */
export async function expectRejected(page: Page, line: number, value: string, reason: string | RegExp): Promise<void> {
  const row = page.getByRole("table", { name: "Rejected rows" }).getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`(^| )${line}$`) }) });
  await expect(row).toContainText(value);
  await expect(row).toContainText(reason);
}
