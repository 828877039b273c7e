// Proves the guards awake: that they read the house, and that they bite.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { tablesWritten, tablesOfSchema } from "./walls.tables";

type Cruised = { summary: { totalCruised: number; violations: { rule: { name: string } }[] } };
const root = path.resolve(import.meta.dirname, "..");

async function cruise(folder: string, baseDir: string): Promise<Cruised["summary"]> {
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [program, "--config", path.join(root, ".dependency-cruiser.cjs"), "--ts-config", path.join(root, "tsconfig.json"), "--output-type", "json", folder];
  const found = await promisify(execFile)(process.execPath, args, { cwd: baseDir, maxBuffer: 1e8 }).catch((e: { stdout: string }) => e);
  return (JSON.parse(found.stdout) as Cruised).summary;
}

test("the walls read every module of the house", async () => {
  const files = readdirSync(path.join(root, "lib"), { recursive: true }).filter((file) => /\.ts$/.test(String(file)) && !String(file).includes("canary"));
  const { totalCruised } = await cruise("lib", root);
  expect(files.length).toBeGreaterThan(0);
  expect(totalCruised).toBeGreaterThanOrEqual(files.length);
}, 60_000);

test("the walls find a planted fault", async () => {
  const { violations } = await cruise("lib", path.join(root, "lib/walls.canary"));
  const broken = violations.map(({ rule }) => rule.name);
  expect(broken).toContain("1-signals-looks-upstream");
  expect(broken).toContain("7-pure-files-need-no-package-but-zod");
}, 60_000);

const schemas = readdirSync(path.join(root, "prisma/schema")).filter((name) => !name.startsWith("_"));
const owners = new Map(schemas.flatMap((name) => tablesOfSchema(readFileSync(path.join(root, "prisma/schema", name), "utf8")).map((table) => [table, name.replace(".prisma", "")] as const)));
const sources = readdirSync(path.join(root, "lib"), { recursive: true }).map(String).filter((file) => file.includes(path.sep) && file.endsWith(".ts") && !/\.(test|sample)\.ts$|canary|^db\b/.test(file));
const writes = sources.flatMap((file) => tablesWritten(readFileSync(path.join(root, "lib", file), "utf8")).map((table) => ({ file, room: file.split(path.sep)[0], table })));

test("a room writes only the tables of its own .prisma file", () => {
  expect(owners.size).toBeGreaterThan(0);
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.filter(({ room, table }) => owners.has(table) && owners.get(table) !== room)).toEqual([]);
});

test("the reading of writes is awake", () => {
  expect(tablesWritten("await tx.helpCase.updateManyAndReturn({})")).toEqual(["helpCase"]);
  expect(tablesWritten("tx.$executeRaw`INSERT INTO help_case (id) SELECT 1`")).toEqual(["helpCase"]);
  expect(tablesWritten("tx.$executeRaw`DELETE FROM \"flag\" WHERE …`; tx.flag.findMany()")).toEqual(["flag"]);
  expect(tablesWritten("UPDATE mark_year AS m SET marks = ''")).toEqual(["markYear"]);
  expect(tablesOfSchema('model HelpCase {\n  id String\n  @@map("help_case")\n}\nmodel Flag {\n}')).toEqual(["helpCase", "flag"]);
});
