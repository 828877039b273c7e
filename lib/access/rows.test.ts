// Nothing new goes by unseen: a page, route or action without a row in the lists of access fails here.
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { aboutOf } from "../doorway/doorway";
import { DOORS } from "./doors";
import { routeOf, ROUTES, visitsOf } from "./routes";
import { EVERYBODY } from "./world";

const APP = path.resolve(import.meta.dirname, "../../app");
const files = readdirSync(APP, { recursive: true, encoding: "utf8" });

test("every page and route has a row, and every row a page or route", () => {
  const routes = files.filter((file) => /(^|[\\/])(page\.tsx|route\.ts)$/.test(file)).map(routeOf);
  expect(routes.length).toBeGreaterThan(20);
  expect(Object.keys(ROUTES).sort()).toEqual([...new Set(routes)].sort());
});

test("every action goes to a command that has a row", async () => {
  const actions = files.filter((file) => path.basename(file) === "actions.ts");
  const commands = (await Promise.all(actions.map(async (file) => Object.entries(await import(path.join(APP, file)) as Record<string, unknown>).map(([name, action]) => ({ action: `${file}#${name}`, command: aboutOf(action)?.name }))))).flat();
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter(({ command }) => !command || !(command in DOORS))).toEqual([]);
}, 60_000);

test("every route is refused to somebody, or said to be for anybody", () => {
  const refused = new Set(EVERYBODY.flatMap((role) => visitsOf(role).filter(({ opens }) => !opens).map(({ route }) => route)));
  expect(Object.entries(ROUTES).filter(([route, { may }]) => may !== "anybody" && may !== "whoever is signed in" && may !== "its command" && !refused.has(route))).toEqual([]);
});
