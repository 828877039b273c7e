// From "support now" to a family's yes and the case it opens, and the family's own page, by the names read on the pages.
import { expect, type Locator, type Page } from "@playwright/test";
import { NOTE_ASKS, NOTE_BUTTONS, NOTE_SEND } from "../../lib/plans/family/present";
import type { NoteKind } from "../../lib/plans/family/vocabulary";

const main = (page: Page) => page.getByRole("main");
const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name, exact: true });
/** A choice by how its name begins: its hint is read with it. */
const choice = (within: Locator, name: string) => within.getByRole("radio", { name: new RegExp(`^${name}(?! before)`) });
/** Chooses the first option that begins so: an option may say more than a name. */
async function choose(select: Locator, beginning: string): Promise<void> {
  const label = (await select.locator("option").allTextContents()).find((text) => text.startsWith(beginning));
  if (label === undefined) throw new Error(`No option begins with ${beginning}.`);
  await select.selectOption({ label });
}

export async function openApproach(page: Page, name: string): Promise<void> {
  await page.goto("/approaches");
  await main(page).getByRole("link", { name: `Open the asking of the family of ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Ask the family of ${name}`);
}

type Attempt = { readonly how: string; readonly whom: string; readonly whomElse?: string; readonly outcome: string; readonly words?: string; readonly nextStep: string; readonly nextOn: string; readonly triedOn?: string };
/** A try, on the page of one asking; `whom` is a guardian's name or "Somebody else". */
export async function recordAttempt(page: Page, tried: Attempt): Promise<void> {
  const form = region(page, "Record a try");
  if (tried.triedOn) await form.getByLabel("When you tried").fill(tried.triedOn);
  await form.getByLabel("How", { exact: true }).selectOption({ label: tried.how });
  await choice(form, tried.whom).check();
  if (tried.whomElse) await form.getByLabel(/^Who they are for /).fill(tried.whomElse);
  await choice(form, tried.outcome).check();
  if (tried.words) await form.getByLabel("What was said, or seen").fill(tried.words);
  await form.getByLabel("What you try next").fill(tried.nextStep);
  await form.getByLabel("By when").fill(tried.nextOn);
  await form.getByRole("button", { name: "Record the try" }).click();
  await expect(main(page)).toContainText("The try is recorded.");
  await expect(region(page, "What was tried, and said").getByRole("listitem").first()).toContainText(tried.nextStep);
}

type Answered = {
  readonly answer: "Said yes" | "Asked us to wait" | "Said no" | "Said yes before, and stops now"; readonly givenOn?: string;
  /** Without it somebody with parental responsibility, named by `who`. */
  readonly givenBy?: string; readonly who?: string; readonly judged?: { readonly by: string; readonly why: string };
  readonly childView?: string; readonly words?: string; readonly tryNext?: string; readonly tryOn?: string; readonly linkWorker?: string; readonly contactEvery?: number; readonly tell?: boolean;
};
/** What the family answered, on the page of one asking. */
export async function recordAnswer(page: Page, given: Answered): Promise<void> {
  const form = region(page, /^(Record the answer|If they stop)$/);
  await (given.answer.startsWith("Said yes before") ? form.getByRole("radio", { name: given.answer }) : choice(form, given.answer)).check();
  if (given.linkWorker) await form.getByLabel("Their link worker").selectOption({ label: given.linkWorker });
  if (given.contactEvery) await form.getByLabel(/^Speak at least every/).fill(String(given.contactEvery));
  if (given.tell) await form.getByRole("checkbox", { name: /^Tell / }).check();
  if (given.givenOn) await form.getByLabel("When they answered").fill(given.givenOn);
  await choice(form, given.givenBy ?? "Somebody with parental responsibility").check();
  if (given.who) await choose(form.getByLabel("Who answered", { exact: true }), given.who);
  if (given.judged) {
    await form.getByLabel("Who judged it").fill(given.judged.by);
    await form.getByLabel("Why", { exact: true }).fill(given.judged.why);
  }
  if (given.childView) await form.getByLabel(/own view, in their words/).fill(given.childView);
  if (given.words) await form.getByLabel("What else was said").fill(given.words);
  if (given.tryNext) await form.getByLabel(/what you try next/i).fill(given.tryNext);
  if (given.tryOn) await form.getByLabel(/when you ask again/i).fill(given.tryOn);
  await form.getByRole("button", { name: /^Record (the answer|that they stop)$/ }).click();
  await expect(main(page)).toContainText(/Their yes is recorded|That they asked to wait is recorded|Their no is recorded|Everything voluntary has stopped/);
}

/** From the page of an asking that ended with a yes. */
export async function openCaseFromApproach(page: Page): Promise<void> {
  await main(page).getByRole("link", { name: /^Open the case of / }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
}

export async function openCase(page: Page, name: string): Promise<void> {
  await page.goto("/cases");
  await main(page).getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

/** Another page of the case one is on: "Case", "Plan", "Services", "What changed" or "Family’s page". */
export async function openPart(page: Page, part: "Case" | "Plan" | "Services" | "What changed" | "Family’s page"): Promise<void> {
  const link = page.getByRole("navigation", { name: "This case" }).getByRole("link", { name: part, exact: true });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
}

type Contact = { readonly reached: "We spoke" | "Not reached"; readonly with: string; readonly how: string; readonly on?: string; readonly minutes?: number; readonly words?: string };
export async function recordContact(page: Page, held: Contact): Promise<void> {
  const form = region(page, "Write down a contact");
  await form.getByRole("radio", { name: held.reached }).check();
  await form.getByLabel("With whom").selectOption({ label: held.with });
  await form.getByLabel("How", { exact: true }).selectOption({ label: held.how });
  if (held.on) await form.getByLabel("When", { exact: true }).fill(held.on);
  if (held.minutes) await form.getByLabel("Minutes").fill(String(held.minutes));
  if (held.words) await form.getByLabel("What was said").fill(held.words);
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect(main(page)).toContainText("It is written down.");
  if (held.words) await expect(region(page, "The story so far")).toContainText(held.words);
}

export async function addTask(page: Page, task: { readonly what: string; readonly dueOn: string; readonly who?: string }): Promise<void> {
  const form = region(page, "Add a task");
  await form.getByLabel("What is to be done").fill(task.what);
  await form.getByLabel("By when").fill(task.dueOn);
  if (task.who) await form.getByLabel("Who does it").selectOption({ label: task.who });
  await form.getByRole("button", { name: "Add the task" }).click();
  await expect(region(page, "What is to be done")).toContainText(task.what);
}

export async function finishTask(page: Page, what: string): Promise<void> {
  const mark = region(page, "What is to be done").getByRole("row", { name: what }).getByRole("button", { name: "Mark as done" });
  await mark.click();
  await expect(mark).toHaveCount(0);
}

/** From the case's page, as the safeguarding lead or SENCO: another link worker, with what they must know. */
export async function handOver(page: Page, { to, words }: { readonly to: string; readonly words: string }): Promise<void> {
  await main(page).getByRole("link", { name: "Hand over", exact: true }).click();
  await page.getByLabel("Who takes it over").selectOption({ label: to });
  await page.getByLabel("The hand-over").fill(words);
  await page.getByRole("button", { name: "Hand the case over" }).click();
  await expect(main(page)).toContainText("The case is handed over.");
}

/** From the case's page of a child who moves on in the summer. */
export async function planTheMove(page: Page, { by }: { readonly by: string }): Promise<void> {
  const form = region(page, "Moving on in the summer");
  await form.getByLabel("By when").fill(by);
  await form.getByRole("button", { name: "Plan who takes over" }).click();
  await expect(form).toContainText("It is planned who takes over");
}

/** From the case's page: what is written before a case may close. */
export async function askToClose(page: Page, closing: { readonly reason: string; readonly words: string; readonly home: string }): Promise<void> {
  await main(page).getByRole("link", { name: /^(Ask to close|Write the closing)$/ }).first().click();
  const form = region(page, /^(Ask to close|Write it anew)$/);
  await choice(form, closing.reason).check();
  await form.getByLabel(/^How it stands for /).fill(closing.words);
  await form.getByLabel(/^Has somebody asked about home/).fill(closing.home);
  await form.getByRole("button", { name: /^(Ask to close|Write the closing)$/ }).click();
  await expect(main(page)).toContainText("You asked to close it.");
}

/** From the case's page, as the safeguarding lead. */
export async function signOff(page: Page): Promise<void> {
  await main(page).getByRole("link", { name: "Read the closing" }).click();
  await page.getByRole("button", { name: "Sign off the closing" }).click();
  await expect(main(page)).toContainText("The case is closed. Somebody looks again in six months.");
}

/** From the page of a closed case. */
export async function recordSecondLook(page: Page, look: { readonly words: string; readonly found: "It is still fine" | "Open the case again" }): Promise<void> {
  await main(page).getByRole("link", { name: "Open the closing and the second look" }).click();
  await page.getByLabel(/^What you looked at/).fill(look.words);
  await choice(main(page), look.found).check();
  await page.getByRole("button", { name: "Record the second look" }).click();
  await expect(main(page)).toContainText("The second look is recorded.");
}

/** On any page of a case: a link for one guardian, given as the address that is shown once. */
export async function makeFamilyLink(page: Page, link: { readonly guardian: string; readonly parts: readonly string[]; readonly untilOn?: string }): Promise<string> {
  await openPart(page, "Family’s page");
  const form = region(page, "Make a link");
  await choice(form, link.guardian).check();
  for (const part of link.parts) await form.getByRole("checkbox", { name: part }).check();
  if (link.untilOn) await form.getByLabel("The link works until").fill(link.untilOn);
  await form.getByRole("button", { name: "Make this link" }).click();
  await expect(form).toContainText(`The private link for ${link.guardian}`);
  return (await form.locator(".once").textContent())!.trim();
}

/** Whoever holds the link, on a page that is signed in nowhere. */
export async function writeAsFamily(page: Page, url: string, note: { readonly kind: NoteKind; readonly words: string }): Promise<void> {
  await page.goto(url);
  await page.getByText(NOTE_BUTTONS[note.kind], { exact: true }).click();
  await page.getByLabel(NOTE_ASKS[note.kind]).fill(note.words);
  await page.getByRole("button", { name: NOTE_SEND[note.kind] }).click();
  await expect(region(page, "What you wrote")).toContainText(`“${note.words}”`);
}

/** On the plan's page of the case: the words of the family and what they are told. */
export async function answerFamily(page: Page, wrote: string, answer: string): Promise<void> {
  const note = region(page, "The family wrote").getByRole("listitem").filter({ hasText: wrote });
  await note.getByLabel("What you tell them back").fill(answer);
  await note.getByRole("button", { name: "Mark as read and answer" }).click();
  await expect(note).toContainText(`They were told: ${answer}`);
}

/** What stands beside a term in the line of facts under a page's title. */
export const factOf = (page: Page, term: string): Locator => main(page).locator("dl > div").filter({ has: page.getByText(term, { exact: true }) }).locator("dd");
