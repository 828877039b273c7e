// Signing in and out, and what the administrator does about schools and people, by the names they read on the page.
import { readFileSync } from "node:fs";
import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";

type SetUp = { readonly admin: string; readonly password: string };
/** The administrator that `setup` made, with their one-time password. */
export const setUp = (): SetUp => JSON.parse(readFileSync(process.env.E2E_SETUP!, "utf8")) as SetUp;

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs in with a one-time password, chooses another, and signs in with that. */
export async function signInFirst(page: Page, email: string, oneTime: string, own: string): Promise<void> {
  await signIn(page, email, oneTime);
  await expect(h1(page)).toHaveText("Choose your own password");
  await page.getByLabel("The one-time password").fill(oneTime);
  await page.getByLabel("A new password", { exact: true }).fill(own);
  await page.getByLabel("The new password once more").fill(own);
  await page.getByRole("button", { name: "Choose this password" }).click();
  await expect(h1(page)).toHaveText("Sign in");
  await signIn(page, email, own);
  await expect(h1(page)).not.toHaveText("Sign in");
}

/** What somebody chooses in place of their one-time password. */
export const ownPassword = (email: string): string => `four plain words ${email}`;
/** A page of their own for somebody, signed in for the first time; `at` names another house than the shared one (baseURL). */
export async function arrives(browser: Browser, email: string, oneTime: string, at: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(at)).newPage();
  await signInFirst(page, email, oneTime, ownPassword(email));
  return page;
}

export async function addSchool(page: Page, school: { readonly name: string; readonly urn: string; readonly phase: string }): Promise<void> {
  await page.goto("/schools/add");
  await page.getByLabel("Name").fill(school.name);
  await page.getByLabel("URN").fill(school.urn);
  await page.getByLabel(school.phase).check();
  await page.getByRole("button", { name: "Add this school" }).click();
  await expect(page.getByRole("main")).toContainText(school.name);
}

/** Adds a person with one role and gives the one-time password that the page shows once. */
export async function addPerson(page: Page, person: { readonly name: string; readonly email: string; readonly role: string; readonly school?: string; readonly className?: string }): Promise<string> {
  await page.goto("/people/add");
  await page.getByLabel("Name", { exact: true }).fill(person.name);
  await page.getByLabel("Work e-mail").fill(person.email);
  await page.getByLabel("Role").selectOption({ label: person.role });
  if (person.school) await page.getByRole("checkbox", { name: person.school }).check();
  if (person.className) await page.getByLabel("Classes").fill(person.className);
  await page.getByRole("button", { name: "Add this person" }).click();
  return (await page.locator(".once").textContent())!.trim();
}

export async function addProgramme(page: Page, programme: { readonly name: string; readonly school: string; readonly places: number }): Promise<void> {
  await page.goto("/programmes/add");
  await page.getByLabel("Name").fill(programme.name);
  await page.getByRole("checkbox", { name: programme.school }).check();
  await page.getByLabel("Places").fill(String(programme.places));
  await page.getByRole("button", { name: "Add this programme" }).click();
  await expect(h1(page)).toContainText(programme.name);
}
