// The three pages of the README's pictures, each opened as the person whose page it is.
import { createHash } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import pg from "pg";
import { demonstrationPassword, named } from "../prisma/seed/cast";
import type { Demonstration } from "./pictures.house";

type Opening = { readonly page: Page; readonly house: Demonstration };
export type Picture = { readonly name: string; readonly width: number; readonly height: number; readonly open: (opening: Opening) => Promise<void> };

const FAMILY_KEY = "the-pictures-know-this-link-of-haniyas-mum";

export const PICTURES: readonly Picture[] = [
  { name: "today", width: 1280, height: 860, open: async ({ page, house }) => { await signIn(page, house, "Karen Whitlock"); } },
  { name: "child", width: 1280, height: 860, open: async ({ page, house }) => {
    await signIn(page, house, "Naomi Adeyemi");
    const child = await one(house, "SELECT child_id AS id FROM enrolment WHERE forename = 'Haniya' AND surname = 'Mahmood'");
    await page.goto(`${house.url}/children/${child}`);
  } },
  { name: "family", width: 390, height: 844, open: async ({ page, house }) => {
    // Seen keeps no secret of a link, only its hash: the pictures put one of their own in its place.
    await one(house, "UPDATE family_link SET key_hash = $1 WHERE ended_at IS NULL AND case_id = (SELECT c.id FROM support_case c JOIN enrolment e USING (area_id, school_id, child_id) WHERE e.forename = 'Haniya' AND e.surname = 'Mahmood') RETURNING id", createHash("sha256").update(FAMILY_KEY).digest("hex"));
    await page.goto(`${house.url}/plan/${FAMILY_KEY}`);
  } },
];

/** A page of a browser of its own, at the picture's size and in the light, with the picture's page open and at rest. */
export async function openPicture(browser: Browser, house: Demonstration, { width, height, open }: Picture): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: "en-GB", timezoneId: "Europe/London", colorScheme: "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  await open({ page, house });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** What the page says, line by line; ids and hours of the clock, which differ from run to run, are left out. */
export async function wordsOn(page: Page): Promise<string> {
  const text = await page.locator("body").innerText();
  return `${text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…").replace(/\b09:\d\d\b/g, "09:00").split("\n").map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean).join("\n")}\n`;
}

async function signIn(page: Page, { url }: Demonstration, name: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Work e-mail").fill(named(name).email);
  await page.getByLabel("Password").fill(demonstrationPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${url}/today`);
}

async function one({ superUrl }: Demonstration, sql: string, ...values: readonly string[]): Promise<string> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(sql, [...values]);
    if (rows.length !== 1) throw new Error(`${rows.length} rows instead of one for the pictures: ${sql}`);
    return rows[0]!.id;
  } finally {
    await client.end();
  }
}
