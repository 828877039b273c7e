// What the journeys through months stand on: a house whose clock moves on while everybody stays signed in.
import { expect, test, type Page } from "@playwright/test";
import { openHouse, type House } from "./support/own-house";

test.describe.configure({ mode: "serial" });
let house: House | undefined, page: Page;
test.afterAll(() => house?.close());

test("a house opens at its own instant, in September", async ({ browser }) => {
  house = await openHouse({ at: "2026-09-14T08:00:00Z" });
  page = await house.arrives(browser, house.admin, house.password);
  await page.goto("/today");
  await expect(page.getByRole("main")).toContainText("Monday 14 September");
});

test("six months later the same person is still signed in, and Today is another day", async () => {
  await house!.moveTo("2027-03-12T09:00:00Z");
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
  await expect(page.getByRole("main")).toContainText("Friday 12 March");
  expect(await house!.seen("check")).toMatchObject({ ready: true, clock: expect.stringMatching(/^2027-03-12T09:/) as unknown });
});

test("time does not move backwards, and nothing is stopped for trying", async () => {
  await expect(house!.moveTo("2027-03-12T08:59:59Z")).rejects.toThrow("Time only moves on");
  await page.goto("/today");
  await expect(page.getByRole("main")).toContainText("Friday 12 March");
});
