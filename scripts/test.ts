// `npm test`: every check in order, all of them even where one fails, with a summary at the end.
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { embedded, type Embedded } from "../lib/db/embedded";
import { testDataDir, testDatabase } from "../lib/db/test-database";
import { build } from "./build";
import { ended, endOnSignal, endWith, freePort, packageProgram, sentence, type Environment } from "./run";
import { findChromium } from "./test.chromium";

type Step = { readonly name: string; readonly run: () => Promise<string> }; // what failed, or ""
const LAST_CHARACTERS = 4_000; // the tools name what failed in their last lines
let lastSaid = "";

const program = (script: string, args: readonly string[], env: Environment = {}) => async () => {
  const child = packageProgram(script, args, { CHECKPOINT_DISABLE: "1", NEXT_TELEMETRY_DISABLED: "1", ...(process.stdout.isTTY && { FORCE_COLOR: "1" }), ...env }, "pipe");
  const allSaid = once(child, "close");
  for (const [from, to] of [[child.stdout!, process.stdout], [child.stderr!, process.stderr]] as const)
    from.setEncoding("utf8").on("data", (said: string) => { to.write(said); lastSaid = (lastSaid + said).slice(-LAST_CHARACTERS); });
  const code = await ended(child);
  await Promise.race([allSaid, setTimeout(1_000)]); // the last of it can come after the end; what it started may hold the pipe for ever
  return code === 0 ? "" : `exit code ${code}`;
};

const steps: readonly Step[] = [
  { name: "types", run: async () => (await program("next/dist/bin/next", ["typegen"])()) || program("typescript/bin/tsc", ["--noEmit"])() },
  { name: "lint", run: program("eslint/bin/eslint.js", [".", "--max-warnings=0"]) },
  { name: "walls", run: program("dependency-cruiser/bin/dependency-cruise.mjs", ["--config", ".dependency-cruiser.cjs", "lib", "app", "components", "scripts", "prisma"]) },
  { name: "dead code", run: program("knip/bin/knip.js", []) },
  { name: "schema is migrations", run: schemaIsMigrations },
  { name: "unit and database tests", run: program("vitest/vitest.mjs", ["run"]) },
  { name: "build", run: async () => (await build((line) => console.log(`  ${line}`)), "") },
  { name: "browser tests", run: browserTests },
];

/** prisma/schema and prisma/migrations say the same, by Prisma's own comparison. */
async function schemaIsMigrations(): Promise<string> {
  const database = await testDatabase();
  try {
    const args = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema", "--exit-code"];
    return await program("prisma/build/index.js", args, { MIGRATE_URL: database.ownerUrl })();
  } finally {
    await database.drop();
  }
}

async function browserTests(): Promise<string> {
  const chromium = await findChromium();
  if ("missing" in chromium) return chromium.missing;
  return program("@playwright/test/cli.js", ["test"], { CHROMIUM_PATH: chromium.path, E2E_PORT: String(await freePort()) })();
}

async function main() {
  const wanted = process.argv.slice(2); // `npm test -- types lint` runs only those
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new Error(`There is no check called "${unknown}". There are: ${steps.map(({ name }) => name).join(", ")}.`);
  endOnSignal();
  mkdirSync(".data", { recursive: true });
  const server: Embedded = await embedded(testDataDir()); // held, so that it starts once and not for every test file
  const results: { name: string; failed: string; said: string; seconds: number }[] = [];
  for (const { name, run } of steps) {
    if (wanted.length && !wanted.includes(name)) continue;
    console.log(`\n── ${name}`);
    const began = Date.now();
    lastSaid = "";
    const failed = await run().catch(sentence);
    results.push({ name, failed, said: lastSaid, seconds: (Date.now() - began) / 1000 });
  }
  await server.release();
  // Said again at the end: what is left of a long log is often its end alone, and ten minutes of browser tests lie after a unit test that failed.
  for (const { name, failed, said } of results) if (failed) console.log(`\n── ${name}: its last lines again\n${said}`);
  console.log("");
  for (const { name, failed, seconds } of results) console.log(`${failed ? "✗" : "✓"} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${failed}`);
  const failures = results.filter(({ failed }) => failed).length;
  console.log(`\n${results.length - failures} passed, ${failures} failed`);
  process.exit(failures ? 1 : 0);
}

main().catch(endWith);
