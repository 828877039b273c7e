// Keeps one worker process alive beside the server: a lost one is met with a new one, a little later each time.
import { node } from "./run";

/** Starts the worker; `stop` ends it after its running jobs, or after 20 seconds. */
export function keepWorker(): { stop: () => Promise<void> } {
  let stopping = false;
  let failures = 0;
  let again: NodeJS.Timeout | undefined;
  let worker = begin();
  function begin() {
    const began = Date.now();
    const child = node("scripts/worker.ts", [], {}, ["ignore", "inherit", "inherit", "ipc"]);
    child.once("exit", (code) => {
      if (stopping) return;
      failures = Date.now() - began > 60_000 ? 1 : failures + 1;
      if (failures < 4) console.error(`The worker ended (${code ?? "killed"}); starting another.`);
      again = setTimeout(() => (worker = begin()), Math.min(failures * 1000, 10_000));
    });
    child.once("error", () => {});
    return child;
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      stopping = true;
      clearTimeout(again);
      if (worker.exitCode !== null || worker.signalCode !== null) return resolve();
      const patience = setTimeout(() => worker.kill("SIGKILL"), 20_000);
      worker.once("exit", () => (clearTimeout(patience), resolve()));
      worker.kill("SIGTERM");
    });
  return { stop };
}
