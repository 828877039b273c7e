// One school at work in a house of its own: its people signed in and its programme, all made through pages as an administrator makes them.
import type { Browser, Page } from "@playwright/test";
import { addPerson, addProgramme, addSchool, ownPassword, signIn } from "../steps/people";
import type { House } from "./own-house";

const SCHOOL = { name: "Larkhill Community School", urn: "900101", phase: "Secondary" };
/** Who works there, by the names that journeys read on the pages. */
export const STAFF = {
  office: { name: "Pauline Rudge", email: "office@larkhill.test", role: "Data manager" }, lead: { name: "Karen Whitlock", email: "lead@larkhill.test", role: "Safeguarding lead" },
  deputy: { name: "Rosa Lindqvist", email: "deputy@larkhill.test", role: "Safeguarding lead" }, senco: { name: "Imran Siddiqui", email: "senco@larkhill.test", role: "SENCO" },
  linkWorker: { name: "Naomi Adeyemi", email: "link@larkhill.test", role: "Link worker" }, teacher: { name: "Hannah Osei", email: "teacher@larkhill.test", role: "Teacher" },
} as const;
type Who = keyof typeof STAFF;
export type Staff<W extends Who> = Readonly<Record<W, Page>>;

/** Adds the school, everybody who works there and a programme; those of `here` get a page of their own, signed in for the first time. */
export async function staffSchool<W extends Who>(house: House, browser: Browser, { className, here }: { readonly className: string; readonly here: readonly W[] }): Promise<Staff<W>> {
  const admin = await house.arrives(browser, house.admin, house.password), staff = new Map<Who, Page>();
  await addSchool(admin, SCHOOL);
  for (const who of Object.keys(STAFF) as Who[]) {
    const { email, ...person } = STAFF[who];
    const oneTime = await addPerson(admin, { ...person, email, school: SCHOOL.name, ...(who === "teacher" ? { className } : {}) });
    if (here.some((one) => one === who)) staff.set(who, await house.arrives(browser, email, oneTime));
  }
  await addProgramme(admin, { name: "Larkhill Together", school: SCHOOL.name, places: 20 });
  return Object.fromEntries(staff) as Staff<W>;
}

/** Somebody who comes to the school later: added by the administrator, and signed in for the first time on a page of their own. */
export async function joins(house: House, browser: Browser, person: { readonly name: string; readonly email: string; readonly role: string }): Promise<Page> {
  const admin = await (await browser.newContext({ baseURL: house.url })).newPage();
  await signIn(admin, house.admin, ownPassword(house.admin));
  await admin.waitForURL(/\/today$/);
  const oneTime = await addPerson(admin, { ...person, school: SCHOOL.name });
  await admin.context().close();
  return house.arrives(browser, person.email, oneTime);
}
