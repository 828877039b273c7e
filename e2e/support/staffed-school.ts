// One school at work in a house of its own: its people signed in, and its programme. How an administrator makes all this through pages is told by
// journeys/from-export-to-decision.spec.ts and from-export-to-outcome.spec.ts.
import type { Browser, Page } from "@playwright/test";
import { disconnect } from "../../lib/db/as-viewer";
import { dayOf } from "../../lib/kernel/calendar";
import { publishRules } from "../../lib/identification/commands";
import { addPerson, addProgramme, addSchool } from "../../lib/partnership/commands";
import { hashPassword } from "../../lib/session/password";
import { viewersOf } from "../../lib/session/viewers";
import { addPerson as addPersonByPage } from "../steps/people";
import type { House } from "./own-house";
import { enter, must, PASSWORD } from "./school";

const SCHOOL = { name: "Larkhill Community School", urn: "900101", phase: "secondary" };
/** Who works there, by the names that journeys read on the pages. */
export const STAFF = {
  office: { name: "Pauline Rudge", email: "office@larkhill.test", role: "data-manager" }, lead: { name: "Karen Whitlock", email: "lead@larkhill.test", role: "safeguarding-lead" },
  deputy: { name: "Rosa Lindqvist", email: "deputy@larkhill.test", role: "safeguarding-lead" }, senco: { name: "Imran Siddiqui", email: "senco@larkhill.test", role: "senco" },
  linkWorker: { name: "Naomi Adeyemi", email: "link@larkhill.test", role: "link-worker" }, teacher: { name: "Hannah Osei", email: "teacher@larkhill.test", role: "teacher" },
} as const;
type Who = keyof typeof STAFF;
export type Staff<W extends Who> = Readonly<Record<W, Page>>;

/** Adds the school, everybody who works there and a programme, by the commands that the administrator's pages call; those of `here` get a page of their own, signed in. */
export async function staffSchool<W extends Who>(house: House, browser: Browser, { className, here }: { readonly className: string; readonly here: readonly W[] }): Promise<Staff<W>> {
  await atHouse(house, async () => {
    const now = house.now(), admin = (await viewersOf(house.admin, dayOf(now)))[0]!;
    const { schoolId } = must(await addSchool(admin, SCHOOL, now));
    for (const [who, person] of Object.entries(STAFF)) must(await addPerson(admin, { ...person, schoolIds: [schoolId], ...(who === "teacher" && { className }) }, now));
    const { programmeId } = must(await addProgramme(admin, { name: "Larkhill Together", schoolIds: [schoolId], places: 20 }, now));
    must(await publishRules(admin, { programmeId }, now));
  });
  await house.rows("UPDATE credential SET password_hash = $1, one_time = false", [await hashPassword(PASSWORD)]);
  const pages = here.map(async (who): Promise<[W, Page]> => {
    const page = await (await browser.newContext({ baseURL: house.url })).newPage();
    await enter(page.request, STAFF[who].email);
    await page.goto("/today");
    return [who, page];
  });
  return Object.fromEntries(await Promise.all(pages)) as Staff<W>;
}

/** Works in this process on the house's database. */
async function atHouse(house: House, work: () => Promise<void>): Promise<void> {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = house.databaseUrl;
  await work().finally(disconnect);
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
}

/** Somebody who comes to the school later: added by the administrator, and signed in for the first time on a page of their own. */
export async function joins(house: House, browser: Browser, person: { readonly name: string; readonly email: string; readonly role: string }): Promise<Page> {
  const admin = await (await browser.newContext({ baseURL: house.url })).newPage();
  await enter(admin.request, house.admin);
  const oneTime = await addPersonByPage(admin, { ...person, school: SCHOOL.name });
  await admin.context().close();
  return house.arrives(browser, person.email, oneTime);
}
