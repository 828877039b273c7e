// One weakening at a time in a copy of the house of its own, and which test noticed.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { testDataDir } from "../lib/db/test-database";
import type { Weakening } from "./weaken.list";

const COPIED = ["lib", "generated", "prisma", "scripts", "app", "components", "proxy.ts", "package.json", "tsconfig.json", "vitest.config.ts"];
export type Noticed = { readonly weakening: Weakening; readonly test: string | undefined; readonly failed: number };
type Report = { numFailedTests: number; numTotalTests: number; testResults: { name: string; message?: string; status: string; assertionResults: { fullName: string; status: string }[] }[] };

/** A copy of the house without its packages, which are linked: mutations never touch the code one works on. */
export function copyHouse(): { readonly folder: string; readonly drop: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "seen-weaken-"));
  for (const name of COPIED) cpSync(name, path.join(folder, name), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Those that can be taken away together: the same tests, and each noticed by a test of its own. */
export function batched(weakenings: readonly Weakening[]): readonly (readonly Weakening[])[] {
  const batches: Weakening[][] = [];
  for (const one of weakenings) {
    const fits = one.test && batches.find((batch) => batch.every(({ test, tests }) => test && !test.startsWith(one.test ?? "") && !one.test?.startsWith(test) && tests.join() === one.tests.join()));
    if (fits) fits.push(one); else batches.push([one]);
  }
  return batches;
}

/** Runs the tests of a batch against the weakened copy; throws where a guard is not where the list says it is. */
export async function tryOut(folder: string, batch: readonly Weakening[]): Promise<readonly Noticed[]> {
  const restore = batch.map(({ edit }) => (edit ? mutate(folder, edit) : () => {}));
  try {
    const report = await runTests(folder, batch);
    const broken = report.testResults.find((file) => file.status === "failed" && file.assertionResults.length === 0);
    if (broken) throw new Error(`${batch[0]?.name}: ${broken.message ?? "its tests could not run"}`);
    const failed = report.testResults.flatMap((file) => file.assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName));
    return batch.map((weakening) => {
      const own = failed.filter((name) => name.startsWith(weakening.test ?? ""));
      return { weakening, test: own[0], failed: own.length };
    });
  } finally {
    restore.reverse().forEach((undo) => undo());
  }
}

function mutate(folder: string, { file, find, put }: NonNullable<Weakening["edit"]>): () => void {
  const at = path.join(folder, file), was = readFileSync(at, "utf8"), now = was.replace(find, () => put);
  if (now === was) throw new Error(`The guard is not there any more: ${file} does not hold ${String(find)}. Correct scripts/weaken.list.ts.`);
  writeFileSync(at, now);
  return () => writeFileSync(at, was);
}

async function runTests(folder: string, batch: readonly Weakening[]): Promise<Report> {
  const tests = batch[0]?.tests ?? [], sql = batch.map((one) => one.sql ?? "").join(";");
  const output = path.join(folder, "report.json");
  rmSync(output, { force: true });
  const args = [path.resolve("node_modules/vitest/vitest.mjs"), "run", ...tests, "--reporter=json", `--outputFile=${output}`, "--no-file-parallelism", ...(batch.length === 1 && !batch[0]?.test ? ["--bail=1"] : [])];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, SEEN_WEAKEN: sql.replaceAll(";", "").trim() ? sql : "", SEEN_TEST_DATA_DIR: path.resolve(testDataDir()) } });
  let said = "";
  child.stderr?.on("data", (piece: Buffer) => (said += piece.toString()));
  await new Promise((resolve) => child.once("close", resolve));
  if (!existsSync(output)) throw new Error(`vitest left no report: ${said.slice(-2000)}`);
  const report = JSON.parse(readFileSync(output, "utf8")) as Report;
  if (report.numTotalTests === 0) throw new Error(`No test ran for ${tests.join(", ")}.`);
  return report;
}
