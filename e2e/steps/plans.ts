// Writing a plan with a child, agreeing it, living it and looking at it again, by the names read on the pages.
import { expect, type Locator, type Page } from "@playwright/test";
import { openPart } from "./families";

const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name, exact: true });
type RatedBy = "The child alone" | "The child, with somebody they chose";
/** One tap on the scale from 0 to 10; the ends of it say what they mean. */
const tap = (within: Locator, legend: string | RegExp, rating: number) => within.getByRole("group", { name: legend }).getByRole("radio", { name: new RegExp(`^${rating}(,|$)`) }).check();
/** A form that was sent empties itself: what is typed before that is lost. A fifth goal or an eighth action takes its form away. */
const emptied = async (field: Locator) => { if (await field.count()) await expect(field).toHaveValue(""); };

export type Strength = { readonly what: string; readonly by: string };
export type Goal = { readonly words: string; readonly rating: number; readonly hope?: number; readonly by?: RatedBy; readonly on?: string };
export type Action = { readonly who: "The child" | "The family" | "The school" | "The link worker" | "A local service"; readonly name: string; readonly what: string; readonly byOn: string; readonly planned?: number };
type Plan = { readonly strengths: readonly Strength[]; readonly goingOn?: string; readonly notAgreed?: string; readonly goals: readonly Goal[]; readonly actions: readonly Action[] };

/** On any page of a case without a plan: begins one and writes it, strengths first. It is a draft still. */
export async function writePlan(page: Page, plan: Plan): Promise<void> {
  await openPart(page, "Plan");
  await page.getByRole("button", { name: "Begin the plan" }).click();
  await expect(region(page, "What is strong")).toBeVisible();
  for (const strength of plan.strengths) await addStrength(page, strength);
  if (plan.goingOn || plan.notAgreed) await sayWhatIsGoingOn(page, plan);
  for (const goal of plan.goals) await addGoal(page, goal);
  for (const action of plan.actions) await addAction(page, action);
}

export async function addStrength(page: Page, { what, by }: Strength): Promise<void> {
  const form = region(page, "What is strong");
  await form.getByLabel("A strength").fill(what);
  await form.getByLabel("Who says so").fill(by);
  await form.getByRole("button", { name: "Add this strength" }).click();
  await expect(form).toContainText(what);
  await emptied(form.getByLabel("A strength"));
}

async function sayWhatIsGoingOn(page: Page, { goingOn, notAgreed }: Pick<Plan, "goingOn" | "notAgreed">): Promise<void> {
  const form = region(page, "What is going on");
  if (goingOn) await form.getByLabel("What is happening").fill(goingOn);
  if (notAgreed) await form.getByLabel("What is not agreed yet").fill(notAgreed);
  await form.getByRole("button", { name: "Save these words" }).click();
  await expect(form).toContainText("Saved.");
}

export async function addGoal(page: Page, goal: Goal): Promise<void> {
  const form = region(page, /^What .* wants$/);
  await form.getByLabel(/^A goal, in /).fill(goal.words);
  await tap(form, /^How is it now/, goal.rating);
  await form.getByRole("radio", { name: goal.by ?? "The child alone" }).check();
  if (goal.on) await form.getByLabel("On which day").fill(goal.on);
  if (goal.hope !== undefined) await tap(form, /hope to be/, goal.hope);
  await form.getByRole("button", { name: "Add this goal" }).click();
  await expect(form.getByRole("heading", { name: `“${goal.words}”` })).toBeVisible();
  await emptied(form.getByLabel(/^A goal, in /));
}

export async function addAction(page: Page, action: Action): Promise<void> {
  const form = region(page, "Who will do what");
  await form.getByLabel("Who does it").selectOption({ label: action.who });
  await form.getByLabel("Their name").fill(action.name);
  await form.getByLabel("What they will do").fill(action.what);
  await form.getByLabel("By when").fill(action.byOn);
  if (action.planned) await form.getByLabel("How many times").fill(String(action.planned));
  await form.getByRole("button", { name: "Add this action" }).click();
  await expect(form.getByRole("table")).toContainText(action.what);
  await emptied(form.getByLabel("What they will do"));
}

export type Yes = { readonly who: "the child" | "the family" | "the school" | "the link worker"; readonly name: string; readonly words?: string; readonly on?: string };
/** One yes to the draft as it stands. */
export async function recordYes(page: Page, yes: Yes, reviewOn?: string): Promise<void> {
  const form = region(page, "Agreed by");
  await form.getByLabel("Who says yes").selectOption({ label: yes.who });
  await form.getByLabel("Their name").fill(yes.name);
  if (yes.words) await form.getByLabel("What they said").fill(yes.words);
  if (yes.on) await form.getByLabel("On which day").fill(yes.on);
  if (reviewOn) await form.getByLabel("When we look at it again").fill(reviewOn);
  await form.getByRole("button", { name: "Record this yes" }).click();
  await expect(form.getByRole("listitem").filter({ hasText: yes.words ? `${yes.who}: “${yes.words}”` : yes.who })).toContainText(yes.name);
}

/** Child, family and school, each with a yes of their own; the last one makes the plan. */
export async function agreePlan(page: Page, yeses: readonly [Yes, Yes, Yes], reviewOn?: string): Promise<void> {
  for (const [at, yes] of yeses.entries()) {
    await recordYes(page, yes, at === 2 ? reviewOn : undefined);
    if (at < 2) await emptied(region(page, "Agreed by").getByLabel("Their name"));
  }
  await expect(page.getByRole("main")).toContainText("Agreed together on");
}

/** A new number for the nth goal of the agreed plan, on its page. */
export async function rateGoal(page: Page, nth: number, rated: { readonly rating: number; readonly by?: RatedBy; readonly on?: string }): Promise<void> {
  const again = page.locator("details").filter({ hasText: `Rate goal ${nth} again` });
  await again.getByText(`Rate goal ${nth} again`).click();
  await tap(again, /^How is it now/, rated.rating);
  await again.getByRole("radio", { name: rated.by ?? "The child alone" }).check();
  if (rated.on) await again.getByLabel("On which day").fill(rated.on);
  await again.getByRole("button", { name: `Keep the number for goal ${nth}` }).click();
  await expect(page.getByRole("article").nth(nth - 1)).toContainText(`is ${rated.rating} on`);
}

/** The nth action of the agreed plan happened once more. */
export async function countOnce(page: Page, nth: number, then: string): Promise<void> {
  await page.getByRole("button", { name: `Action ${nth}: done once` }).click();
  await expect(region(page, "Who will do what").getByRole("row").nth(nth)).toContainText(then);
}

type Asked = { readonly heard: string } | { readonly notAsked: string };
type Review = {
  readonly there: string; readonly childSaid?: string; readonly ratings: readonly number[]; readonly by?: RatedBy; readonly words?: string; readonly heldOn?: string; readonly nextOn?: string;
  readonly home: Asked; readonly friends: Asked; readonly places: Asked; readonly missing: Asked;
};
const ASKED = [["home", /^Home: who lives there/, /: home$/], ["friends", /^Friends/, /: friends$/], ["places", /^Places, and online/, /: places, and online$/], ["missing", /^Times missing/, /: times missing$/]] as const;
/** From the plan's page: what was promised, what happened and how it is now, with what is always asked. */
export async function holdReview(page: Page, review: Review): Promise<void> {
  await page.getByRole("link", { name: "Start the review" }).click();
  const form = region(page, "Today");
  if (review.heldOn) await form.getByLabel("Day of the review").fill(review.heldOn);
  await form.getByLabel("Who was there").fill(review.there);
  if (review.childSaid) await form.getByLabel(/^What .* said/).fill(review.childSaid);
  for (const [at, rating] of review.ratings.entries()) await tap(form, new RegExp(`^${at + 1}\\. “`), rating);
  if (review.ratings.length > 0) await form.getByRole("radio", { name: review.by ?? "The child alone" }).check();
  for (const [key, legend, label] of ASKED) {
    const asked = review[key];
    await form.getByRole("group", { name: legend }).getByRole("radio", { name: "heard" in asked ? "We asked" : "Not asked" }).check();
    await form.getByLabel(label).fill("heard" in asked ? asked.heard : asked.notAsked);
  }
  if (review.words) await form.getByLabel("What changes now").fill(review.words);
  if (review.nextOn) await form.getByLabel("When we look at it again").fill(review.nextOn);
  await form.getByRole("button", { name: "Keep this review" }).click();
  await expect(page.getByRole("main")).toContainText("The review is kept.");
}
