// Guessing a private link is made slow for the address it comes from, and nobody else's.
import { beforeEach, expect, test, vi } from "vitest";

let address = "10.0.0.1";
const rows = vi.fn<(...asked: unknown[]) => Promise<object[]>>();
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-forwarded-for": address }) }));
vi.mock("../db/as-viewer", () => ({ beforeSignIn: () => ({ $queryRaw: rows }) }));
const ROW = {
  area_id: "a", link_id: "l", case_id: "c", child_id: "k", school_id: "s", parts: ["goals"], until_on: new Date("2027-07-31"), child_name: "Haniya", guardian_name: "Samina", link_worker_name: "Naomi", school_name: "Larkhill", agreed_since: new Date("2027-03-08"),
};
beforeEach(() => { vi.resetModules(); vi.stubEnv("SEEN_THROTTLE_WAIT_MS", "20"); rows.mockReset().mockResolvedValue([]); address = "10.0.0.1"; });
const load = () => import("./family");

test("the database is asked for a hash, never for the key", async () => {
  await (await load()).familyGuest("the-key-itself");
  expect(JSON.stringify(rows.mock.calls)).not.toContain("the-key-itself");
  expect(JSON.stringify(rows.mock.calls)).toMatch(/[0-9a-f]{64}/);
});

test("after ten wrong links from one address each further one waits its turn, and beyond five are told to come back", async () => {
  const { familyGuest } = await load();
  for (let i = 0; i < 10; i++) expect(await familyGuest(`wrong ${i}`)).toBeNull();
  const began = performance.now();
  const more = await Promise.all(Array.from({ length: 8 }, (_, i) => familyGuest(`more ${i}`)));
  expect(performance.now() - began).toBeGreaterThan(80);
  expect(more.filter((one) => one === "too-many")).toHaveLength(3);
  address = "10.0.0.2";
  expect(await familyGuest("wrong")).toBeNull();
  rows.mockResolvedValue([ROW]);
  expect(await familyGuest("right")).toMatchObject({ caseId: "c", childName: "Haniya", viewer: { id: "l", role: "family", caseIds: ["c"], parts: ["goals"], schoolIds: [] } });
});

test("a right link counts against nobody", async () => {
  const { familyGuest } = await load();
  rows.mockResolvedValue([ROW]);
  for (let i = 0; i < 30; i++) expect(await familyGuest("right")).not.toBe("too-many");
});

test("a form brings its key; without a right one nobody writes", async () => {
  const { familyViewers } = await load();
  expect([await familyViewers({}), await familyViewers({ key: ["a", "b"] }), await familyViewers({ key: "wrong" })]).toEqual([[], [], []]);
  rows.mockResolvedValue([ROW]);
  expect(await familyViewers({ key: "right" })).toMatchObject([{ role: "family", id: "l" }]);
});
