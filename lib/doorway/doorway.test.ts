import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { builtBy } from "./doorway";

const ROOT = path.resolve(import.meta.dirname, "../..");
const files = ["lib", "app"].flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file))).filter((file) => !file.includes("canary"));
const NAMES = { command: "commands.ts", query: "queries.ts", action: "actions.ts" } as const;

/** Exports that could be called, or hold what can, and that the doorway did not build for this use; a plain figure or word is harmless. */
const strangers = async (file: string, kind: string) =>
  Object.entries(await import(path.join(ROOT, file)) as Record<string, unknown>).filter(([, value]) => (typeof value === "function" || typeof value === "object") && builtBy(value) !== kind).map(([name]) => `${file}#${name}`);

test.each(["command", "query", "action"] as const)("only what the doorway built is exported as a %s", async (kind) => {
  const named = files.filter((file) => path.basename(file) === NAMES[kind]);
  expect(named.length, "the guard is asleep: it found no files").toBeGreaterThan(0);
  for (const file of named) expect(await strangers(file, kind)).toEqual([]);
}, 60_000);

test("a function that goes round the doorway is found", async () => {
  expect(await strangers("lib/doorway/canary/commands.ts", "command")).toEqual(["lib/doorway/canary/commands.ts#roundTheBack"]);
});
