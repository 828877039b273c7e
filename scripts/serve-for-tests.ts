// The server that the browser tests meet: a database of its own with an area and its first administrator, and nothing else.
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { testDatabase } from "../lib/db/test-database";
import { startClockAt } from "../lib/session/clock";
import { build } from "./build";
import { endWith, node } from "./run";

async function serveForTests() {
  const port = Number(process.env.E2E_PORT);
  const place = process.env.E2E_SETUP;
  if (!port || !place) throw new Error("playwright.config.ts sets E2E_PORT and E2E_SETUP: start the browser tests with npx playwright test.");
  const database = await testDatabase();
  await build((line) => console.log(line));
  Object.assign(process.env, {
    NODE_ENV: "production",
    DATABASE_URL: database.url,
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: randomBytes(33).toString("base64url"),
    SEEN_DATA_DIR: path.resolve("test-results", `data-${port}`),
  });
  if (!process.env.SEEN_NOW) startClockAt(new Date("2027-03-12T09:00:00Z"));
  const { admin, password } = await setUp(database.ownerUrl);
  mkdirSync(path.dirname(place), { recursive: true });
  const { url, ownerUrl, superUrl } = database;
  writeFileSync(place, JSON.stringify({ admin, password, url, ownerUrl, superUrl }), { mode: 0o600 });
  const { serve } = await import("./serve");
  await serve(port, database.drop);
}

/** The area and its administrator, made by the command that an operator uses. */
async function setUp(ownerUrl: string): Promise<{ admin: string; password: string }> {
  const child = node("scripts/seen.ts", ["setup", "--area", "Test Area", "--admin", "admin@area.test", "--json"], { MIGRATE_URL: ownerUrl }, ["ignore", "pipe", "inherit"]);
  let printed = "";
  child.stdout?.on("data", (piece: Buffer) => (printed += piece.toString()));
  await new Promise((resolve) => child.once("close", resolve));
  const { admin, password, reason } = JSON.parse(printed || "{}") as { admin?: string; password?: string; reason?: string };
  if (!admin || !password) throw new Error(`The test area could not be set up: ${reason ?? "setup printed nothing"}`);
  return { admin, password };
}

serveForTests().catch(endWith);
