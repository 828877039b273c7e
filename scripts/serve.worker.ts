// Keeps one worker process alive beside the server: a lost one is met with a new one, a little later each time.
import type { ChildProcess } from "node:child_process";
import { MEMORY_IS_KEPT } from "../lib/db/embedded.server";
import { node, type Environment } from "./run";

/** A whole school's facts live as long as its job: with Node's usual 16 MB for what is young they are copied again and again, a fifth of the job's time. Taken only as it is used. */
const ROOM_TO_WORK = "--max-semi-space-size=128";
/** What the worker's process is given. */
export const AS_A_WORKER: Environment = { ...MEMORY_IS_KEPT, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${ROOM_TO_WORK}`.trim() };

/** Starts the worker; `stop` ends it after its running jobs, or after 20 seconds; `replace` does so too, while another begins. */
export function keepWorker(): { readonly stop: () => Promise<void>; readonly replace: () => Promise<void> } {
  let stopping = false;
  let failures = 0;
  let again: NodeJS.Timeout | undefined;
  let worker = begin();
  function begin() {
    const began = Date.now();
    const child = node("scripts/worker.ts", [], AS_A_WORKER, ["ignore", "inherit", "inherit", "ipc"]);
    child.once("exit", (code) => {
      if (stopping || child !== worker) return;
      failures = Date.now() - began > 60_000 ? 1 : failures + 1;
      if (failures < 4) console.error(`The worker ended (${code ?? "killed"}); starting another.`);
      again = setTimeout(() => (worker = begin()), Math.min(failures * 1000, 10_000));
    });
    child.once("error", () => {});
    return child;
  }
  return {
    stop() {
      stopping = true;
      clearTimeout(again);
      return gone(worker);
    },
    replace() {
      clearTimeout(again);
      const before = worker;
      worker = begin();
      return gone(before);
    },
  };
}

function gone(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const patience = setTimeout(() => worker.kill("SIGKILL"), 20_000);
    worker.once("exit", () => (clearTimeout(patience), resolve()));
    worker.kill("SIGTERM");
  });
}
