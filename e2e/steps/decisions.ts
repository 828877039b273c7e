// Finding a child, raising a concern, opening and deciding a review, by the names read on the page.
import { expect, type Page } from "@playwright/test";

export async function findChild(page: Page, typed: string): Promise<void> {
  await page.goto("/today");
  await page.getByRole("searchbox", { name: "Find a child" }).fill(typed);
  await page.getByRole("searchbox", { name: "Find a child" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Children|Find/);
}

/** `how` as the form words it; without it something they saw. */
type Concern = { readonly words: string; readonly unsafe: boolean; readonly how?: "Something I saw" | "The child told me" | "A parent told me" };
/** From a search's results: what was noticed, and whether the child could be unsafe. */
export async function raiseConcern(page: Page, name: string, concern: Concern): Promise<void> {
  await page.getByRole("link", { name: `Raise a concern about ${name}` }).click();
  await sendConcern(page, concern);
}
/** From the child's own page. */
export async function raiseConcernHere(page: Page, concern: Concern): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Raise a concern", exact: true }).click();
  await sendConcern(page, concern);
}

async function sendConcern(page: Page, concern: Concern): Promise<void> {
  await page.getByRole("group", { name: "How did you come to know?" }).getByRole("radio", { name: concern.how ?? "Something I saw" }).check();
  await page.getByLabel("What did you notice?").fill(concern.words);
  await page.getByRole("group", { name: "Could this child be unsafe?" }).getByLabel(concern.unsafe ? /^Yes/ : /^No/).check();
  await page.getByRole("button", { name: "Send this concern" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Concerns");
}

export async function openReview(page: Page, name: string): Promise<void> {
  await page.goto("/flags");
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

type Decided = { readonly end: string; readonly support?: string; readonly reason: string; readonly with?: string; readonly tell?: { readonly acting: string } };
export async function decideReview(page: Page, decided: Decided): Promise<void> {
  await page.getByRole("radio", { name: decided.end }).check();
  if (decided.support) await page.getByLabel("Who gives the support").selectOption({ label: decided.support });
  if (decided.with) await page.getByLabel("Who decides with you").selectOption({ label: decided.with });
  await page.getByLabel("Why", { exact: true }).fill(decided.reason);
  if (decided.tell) {
    await page.getByRole("radio", { name: "That it is being acted on, and who to go to" }).check();
    await page.getByLabel("Who to go to", { exact: true }).fill(decided.tell.acting);
  }
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByRole("main")).toContainText("The decision is recorded.");
}

/** Nobody waits for an answer. */
export async function answerConcerns(page: Page): Promise<void> {
  await page.goto("/concerns");
  await expect(page.getByRole("main")).toContainText("Every concern has been answered.");
}
