// Line 6 of the quality scorecard: files that mean harm, or came to harm. Each is read in a process of its own, which says how long that took and how
// much memory it held above what it held before; refused or read rightly, in 5 seconds and 150 MB.
import { spawn } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { HOSTILE } from "./hostile.files";

const SECONDS = 5, MEGABYTES = 150;
type Told = { readonly says: string; readonly seconds: number; readonly megabytes: number };

export async function run(): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), "seen-hostile-"));
  let holds = true;
  try {
    for (const { what, write, says } of HOSTILE) {
      const file = path.join(folder, "file");
      await write(file);
      const told = await readAlone(file), fits = told.seconds <= SECONDS && told.megabytes <= MEGABYTES && says.test(told.says);
      console.log(`${fits ? "holds" : "FAILS"}  ${what} (${Math.round((await stat(file)).size / 1e6)} MB): ${told.seconds.toFixed(2)} s, +${Math.round(told.megabytes)} MB: ${told.says}`);
      holds &&= fits;
      await rm(file);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return holds;
}

function readAlone(file: string): Promise<Told> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "hostile.child.ts"), file], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (piece: Buffer) => (printed += piece.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve(code === 0 ? JSON.parse(printed) as Told : { says: `the process ended with ${code}`, seconds: Infinity, megabytes: Infinity })));
}
