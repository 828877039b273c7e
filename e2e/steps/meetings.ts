// A cohort meeting by the names read on its pages: opening it, speaking of a child, and its recap.
import { expect, type Page } from "@playwright/test";

const main = (page: Page) => page.getByRole("main");
export const placeOf = (page: Page, name: string) => main(page).getByRole("region", { name, exact: true });

/** `here`: besides whoever opens it. */
export async function openMeeting(page: Page, here: readonly string[], guests = ""): Promise<void> {
  await page.goto("/meetings");
  for (const name of here) await page.getByRole("group", { name: "Who is here" }).getByRole("checkbox", { name: new RegExp(`^${name}, `) }).check();
  await page.getByLabel("Guests from outside the school").fill(guests);
  await page.getByRole("button", { name: "Open the meeting" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cohort meeting");
}

/** Opens a child's forms, where they are not open because the child came next; gives the child's place on the screen. */
export async function speakOf(page: Page, name: string) {
  const place = placeOf(page, name), open = place.getByRole("link", { name: new RegExp(`^(Decide, park or ask|Say something else) about ${name}$`) }), forms = place.getByRole("button", { name: "Record the decision" });
  await expect(open.or(forms)).toBeVisible();
  if (await open.isVisible()) await open.click();
  await expect(forms).toBeVisible();
  return place;
}

/** What was said of a child is told on the page that follows. */
export const recorded = (page: Page, name: string) => expect(main(page).getByRole("status").filter({ hasText: "It is in the recap." })).toContainText(`${name}: `);

type Said = { readonly end: string; readonly support?: string; readonly fields?: Readonly<Record<string, string>>; readonly owner?: string; readonly with?: string; readonly why: string; readonly tell?: { readonly acting: string } };
export async function decideInMeeting(page: Page, name: string, { end, support, fields = {}, owner, with: second, why, tell }: Said): Promise<void> {
  const place = await speakOf(page, name);
  await place.getByRole("radio", { name: end }).check();
  if (support) await place.getByLabel("Who gives the support").selectOption({ label: support });
  for (const [label, value] of Object.entries(fields)) await place.getByLabel(label, { exact: true }).fill(value);
  if (second) await place.getByLabel("Who decides with you").selectOption({ label: second });
  if (owner) await place.getByLabel("Who sees to it").selectOption({ label: owner });
  await place.getByLabel("Why", { exact: true }).fill(why);
  if (tell) {
    await place.getByRole("radio", { name: "That it is being acted on, and who to go to" }).check();
    await place.getByLabel("Who to go to", { exact: true }).fill(tell.acting);
  }
  await place.getByRole("button", { name: "Record the decision" }).click();
  await recorded(page, name);
}

export async function park(page: Page, name: string, words: string, owner?: string): Promise<void> {
  const place = await speakOf(page, name);
  await place.getByText(/^Park .* until we know more$/).click();
  await place.getByLabel("What we want to know first").fill(words);
  if (owner) await place.getByLabel("Who finds out").selectOption({ label: owner });
  await place.getByRole("button", { name: "Park", exact: true }).click();
  await recorded(page, name);
}

export async function addTask(page: Page, name: string, task: { readonly what: string; readonly by: string; readonly who: string }): Promise<void> {
  const place = await speakOf(page, name);
  await place.getByText(/^Who does what/).click();
  await place.getByLabel("What is to be done").fill(task.what);
  await place.getByLabel("Done by").fill(task.by);
  await place.getByLabel("Who does it").selectOption({ label: task.who });
  await place.getByRole("button", { name: "Add the task" }).click();
  await expect(place).toContainText(task.what);
}

export async function endMeeting(page: Page): Promise<void> {
  await page.getByRole("button", { name: "End the meeting" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Recap of the meeting");
}

/** The row of a child in the recap. */
export const recapOf = (page: Page, name: string) => main(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
