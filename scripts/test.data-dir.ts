// Where the tests keep files that were sent: a folder of this run's own, gone when it ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export default function setup(): () => void {
  const folder = (process.env.SEEN_DATA_DIR = mkdtempSync(path.join(tmpdir(), "seen-test-data-")));
  return () => rmSync(folder, { recursive: true, force: true });
}
