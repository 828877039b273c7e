// The server that the browser tests meet: a database of its own with an area and its first administrator, and nothing else.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { testDatabase } from "../lib/db/test-database";
import { startClockAt } from "../lib/session/clock";
import { build } from "./build";
import { endWith } from "./run";
import { settingsFor, setUp } from "./serve-for-tests.prepare";

async function serveForTests() {
  const port = Number(process.env.E2E_PORT);
  const place = process.env.E2E_SETUP;
  if (!port || !place) throw new Error("playwright.config.ts sets E2E_PORT and E2E_SETUP: start the browser tests with npx playwright test.");
  const database = await testDatabase();
  await build((line) => console.log(line));
  Object.assign(process.env, settingsFor(port, database.url));
  if (!process.env.SEEN_NOW) startClockAt(new Date("2027-03-12T09:00:00Z"));
  const { admin, password } = await setUp({ MIGRATE_URL: database.ownerUrl });
  mkdirSync(path.dirname(place), { recursive: true });
  const { url, ownerUrl, superUrl } = database;
  writeFileSync(place, JSON.stringify({ admin, password, url, ownerUrl, superUrl }), { mode: 0o600 });
  const { serve } = await import("./serve");
  await serve(port, database.drop);
}

serveForTests().catch(endWith);
