// A server of the built app on a database that is ready, started and stopped by whoever needs one of their own: journeys, pictures.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { node, portIsFree, type Environment } from "./run";

export type HouseClock = { readonly SEEN_NOW: string; readonly SEEN_NOW_SINCE: string };

/** A clock that starts at an instant and runs on, here and for the processes that are given its `env`. */
export function clockAt(at: string): { readonly now: () => Date; readonly env: HouseClock } {
  const instant = new Date(at), began = Date.now(), SEEN_NOW = instant.toISOString();
  return { now: () => new Date(instant.getTime() + Date.now() - began), env: { SEEN_NOW, SEEN_NOW_SINCE: `${SEEN_NOW}@${began}` } };
}

/** Below the ports that a system hands out by itself: between stop and start nobody comes upon it by chance. */
export async function portOfNobody(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await portIsFree(port)) return port;
  }
}

/** Starts the server and waits until it answers; `wanted` throws where nobody waits any more. Throws a sentence after a minute. */
export async function startHouse(port: number, env: Environment, wanted: () => void = () => {}): Promise<ChildProcess> {
  const child = node("scripts/serve-house.ts", [], { ...env, E2E_PORT: String(port) }, ["ignore", "inherit", "inherit", "ipc"]);
  try {
    for (const began = Date.now(); !(await isReady(port)); await sleep(25)) {
      wanted();
      if (hasEnded(child)) throw new Error("The server of this house ended before it was ready; it has said why above.");
      if (Date.now() - began > 60_000) throw new Error("The server of this house was not ready within a minute.");
    }
    return child;
  } catch (fault) {
    await stopped(child);
    throw fault;
  }
}

/** Moves the clock of a house on, and gives it a worker of that time; throws where it does not say within a minute that it has. */
export async function moveClock(house: ChildProcess, clock: HouseClock): Promise<void> {
  const moved = once(house, "message", { signal: AbortSignal.timeout(60_000) });
  house.send(clock);
  await moved;
}

const isReady = (port: number) => fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(10_000) }).then((answer) => answer.ok, () => false);
const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Asks our own child to stop and waits for it, at most as long as serving and its worker may take over their last work. */
export async function stopped(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const patience = setTimeout(() => child.kill("SIGKILL"), 25_000);
  child.kill("SIGTERM");
  await gone;
  clearTimeout(patience);
}
