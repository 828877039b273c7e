// Builds the app when its sources changed since the last build, whose hash lies in .next.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { ended, packageProgram } from "./run";

const BUILT = process.env.SEEN_DIST_DIR ?? ".next"; // as next.config.ts says
const STAMP = `${BUILT}/seen.sources`;
const SOURCES = ["app", "components", "lib", "prisma/schema", "public", "next.config.ts", "proxy.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json"];

/** Whether .next was built from the sources as they are. */
export const built = (): boolean => existsSync(STAMP) && existsSync(`${BUILT}/BUILD_ID`) && readFileSync(STAMP, "utf8") === sourcesHash();

/** Builds unless that is done, passing Next's telling lines to `say`; throws with the last lines where it fails. */
export async function build(say: (line: string) => void): Promise<void> {
  if (built()) return;
  const hash = sourcesHash(); // before: who edits during a build builds again
  const child = packageProgram("next/dist/bin/next", ["build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }, "pipe");
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      if (/Compiled|Creating|Generating static|Running TypeScript|Finished TypeScript/.test(line)) say(line.replace(/^[^\w]+/, ""));
    });
  }
  if ((await ended(child)) !== 0) throw new Error(`The app could not be built:\n${lines.slice(-40).join("\n")}`);
  writeFileSync(STAMP, hash);
}

function sourcesHash(): string {
  const hash = createHash("sha256");
  const add = (file: string) => hash.update(file).update(readFileSync(file));
  for (const source of SOURCES.filter((name) => existsSync(name))) {
    if (path.extname(source)) add(source);
    else for (const file of filesIn(source)) if (!/\.test\.tsx?$/.test(file)) add(file);
  }
  return hash.digest("hex");
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
