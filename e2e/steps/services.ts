// The directory, the pots, what is asked of an organisation and what happens at its own door, by the names read on the pages.
import { expect, type Page } from "@playwright/test";
import { openPart } from "./families";

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

export async function addOrganisation(page: Page, organisation: { readonly name: string; readonly phone?: string; readonly email?: string }): Promise<void> {
  await page.goto("/commissioning/organisations/add");
  await page.getByLabel("Name", { exact: true }).fill(organisation.name);
  if (organisation.phone) await page.getByLabel("Phone").fill(organisation.phone);
  if (organisation.email) await page.getByLabel("E-mail").fill(organisation.email);
  await page.getByRole("button", { name: "Add this organisation" }).click();
  await expect(h1(page)).toHaveText("Services");
  await expect(page.getByRole("main")).toContainText(organisation.name);
}

/** Somebody of an organisation, added by the administrator; gives the one-time password that the page shows once. */
export async function addProvider(page: Page, person: { readonly name: string; readonly email: string; readonly organisation: string }): Promise<string> {
  await page.goto("/people/add");
  await page.getByLabel("Name", { exact: true }).fill(person.name);
  await page.getByLabel("Work e-mail").fill(person.email);
  await page.getByLabel("Role").selectOption({ label: "Provider (an organisation)" });
  await page.getByLabel("Organisation").selectOption({ label: person.organisation });
  await page.getByRole("button", { name: "Add this person" }).click();
  return (await page.locator(".once").textContent())!.trim();
}

type Service = { readonly organisation: string; readonly name: string; readonly about: string; readonly strands: readonly string[]; readonly ages?: readonly [number, number]; readonly place: string; readonly times: string; readonly price: string };
export async function addService(page: Page, service: Service): Promise<void> {
  await page.goto("/commissioning/services/add");
  await page.getByLabel("Organisation").selectOption({ label: service.organisation });
  await page.getByLabel("What the service is called").fill(service.name);
  await page.getByLabel("What it is", { exact: true }).fill(service.about);
  for (const strand of service.strands) await page.getByRole("checkbox", { name: strand }).check();
  if (service.ages) {
    await page.getByLabel("Youngest age").fill(String(service.ages[0]));
    await page.getByLabel("Oldest age").fill(String(service.ages[1]));
  }
  await page.getByLabel("Where", { exact: true }).fill(service.place);
  await page.getByLabel("When", { exact: true }).fill(service.times);
  await page.getByLabel(/^Price of one session/).fill(service.price);
  await page.getByRole("button", { name: "Add this service" }).click();
  await expect(page.getByRole("table", { name: `Services of ${service.organisation}` })).toContainText(service.name);
}

/** `school` as the page names it; without it the pot is for the whole area. */
export async function addPot(page: Page, pot: { readonly name: string; readonly school?: string; readonly amount: string; readonly fromOn?: string; readonly untilOn: string }): Promise<void> {
  await page.goto("/commissioning/pots/add");
  await page.getByLabel("What the pot is called").fill(pot.name);
  if (pot.school) await page.getByLabel("For", { exact: true }).selectOption({ label: pot.school });
  await page.getByLabel(/^The whole amount/).fill(pot.amount);
  if (pot.fromOn) await page.getByLabel("First day").fill(pot.fromOn);
  await page.getByLabel("Last day").fill(pot.untilOn);
  await page.getByRole("button", { name: "Add this pot" }).click();
  await expect(page.getByRole("table", { name: "Pots and what is free in them" })).toContainText(pot.name);
}

/** A pot's row: whole, held, delivered and free, as the page writes them. */
export async function expectPot(page: Page, name: string, standing: { readonly whole: string; readonly held: string; readonly delivered: string; readonly free: string }): Promise<void> {
  await page.goto("/commissioning");
  const row = page.getByRole("table", { name: "Pots and what is free in them" }).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  await expect(row.getByRole("cell").filter({ hasText: "£" })).toHaveText([standing.whole, standing.held, standing.delivered, standing.free]);
}

type Request = {
  readonly goal: string; readonly service: string; readonly pot: string; readonly sessions: number; readonly firstSessionOn: string;
  readonly firstName?: string; readonly whatHelps: string; readonly contactRoute: string; readonly fullName?: string; readonly emergencyContact: string; readonly medicalAndAccess: string; readonly mayCollect: string;
};
/** On any page of a case with an agreed plan: a service for one goal, against a pot, with the words the organisation reads. */
export async function requestService(page: Page, asked: Request): Promise<void> {
  await openPart(page, "Services");
  await page.getByRole("link", { name: "Ask for a service" }).click();
  await page.getByRole("group", { name: /^Which goal/ }).getByRole("radio", { name: asked.goal }).check();
  await page.getByRole("group", { name: /^Which service/ }).getByRole("radio", { name: asked.service }).check();
  const pot = page.getByLabel("Which pot pays?"), label = (await pot.locator("option").allTextContents()).find((text) => text.startsWith(asked.pot));
  if (label === undefined) throw new Error(`The pot ${asked.pot} is not offered.`);
  await pot.selectOption({ label });
  await page.getByLabel("How many sessions?").fill(String(asked.sessions));
  await page.getByLabel("Day of the first session").fill(asked.firstSessionOn);
  if (asked.firstName) await page.getByLabel("First name", { exact: true }).fill(asked.firstName);
  await page.getByLabel("What helps", { exact: true }).fill(asked.whatHelps);
  await page.getByLabel("How the family agreed to be reached").fill(asked.contactRoute);
  if (asked.fullName) await page.getByLabel("Full name", { exact: true }).fill(asked.fullName);
  await page.getByLabel("Whom to ring in an emergency").fill(asked.emergencyContact);
  await page.getByLabel("Medical and access needs", { exact: true }).fill(asked.medicalAndAccess);
  await page.getByLabel("Who may collect", { exact: true }).fill(asked.mayCollect);
  await page.getByRole("checkbox", { name: /^The family said yes to sharing this/ }).check();
  await page.getByRole("button", { name: "Send this request" }).click();
  await expect(page).toHaveURL(/\/services$/);
  await expect(page.getByRole("region", { name: asked.service })).toContainText(asked.goal);
}

/** At the organisation's own door: the request for a child whose first name is all it is called by. */
export async function openRequest(page: Page, firstName: string): Promise<void> {
  await page.goto("/requests");
  await page.getByRole("main").getByRole("link", { name: new RegExp(`^(Answer|Open) this request for ${firstName}$`) }).click();
  await expect(h1(page)).toHaveText(new RegExp(`^${firstName}, `));
}

export async function acceptRequest(page: Page, firstName: string): Promise<void> {
  await openRequest(page, firstName);
  await page.getByRole("button", { name: "Accept this request" }).click();
  await expect(page.getByRole("main")).toContainText("You accepted on");
}

type Mark = "Here" | "Not here" | "Told us";
type Register = { readonly service: string; /** The day as the page writes it ("Mon 15 March"), or what its link says; without it the first one still to keep. */ readonly day?: string | RegExp; readonly marks: Readonly<Record<string, Mark>>; readonly words?: Readonly<Record<string, string>> };
/** One register kept, or corrected, with a tap a child. */
export async function keepRegister(page: Page, register: Register): Promise<void> {
  await page.goto("/registers");
  const service = page.getByRole("region", { name: register.service });
  await service.getByRole("link", { name: register.day ?? /^Keep the register of / }).click();
  await expect(h1(page)).toHaveText(register.service);
  for (const [firstName, mark] of Object.entries(register.marks)) await page.getByRole("group", { name: firstName, exact: true }).getByRole("radio", { name: mark, exact: true }).check();
  for (const [firstName, words] of Object.entries(register.words ?? {})) {
    const field = page.getByLabel(`For ${firstName}’s link worker`);
    if (!(await field.isVisible())) await page.getByText(`A word for ${firstName}’s link worker`).click();
    await field.fill(words);
  }
  await page.getByRole("button", { name: "Send the register" }).first().click();
  await expect(page.getByRole("main")).toContainText("The register is kept.");
}

/** On a case's services: planned, delivered, and with the child there. */
export async function expectSessions(page: Page, service: string, sessions: readonly [planned: number, delivered: number, there: number]): Promise<void> {
  const row = page.getByRole("table", { name: /^Sessions planned/ }).getByRole("row").filter({ has: page.getByRole("rowheader", { name: service, exact: true }) });
  await expect(row.locator("td.r")).toHaveText(sessions.map(String));
}
