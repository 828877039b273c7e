// What every script shares: say one line, end with one sentence, start a program and wait for it.
import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";

export type Environment = Record<string, string | undefined>;

/** Prints a fault as one sentence on standard error and ends the process with 1; the stack is shown with SEEN_DEBUG. */
export function endWith(fault: unknown): never {
  const full = process.env.SEEN_DEBUG && fault instanceof Error ? fault.stack : undefined;
  console.error(full ?? sentence(fault));
  process.exit(1);
}

/** A fault in one sentence that says what to do where we know it. */
export function sentence(fault: unknown): string {
  const { code, message } = fault instanceof Error ? (fault as NodeJS.ErrnoException) : { code: "", message: String(fault) };
  if (code === "ENOSPC") return "The disk is full: free some space and start again.";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return `This account may not write where it must (${message}). Start as the owner of the folder, or set SEEN_DATA_DIR.`;
  if (code === "ECONNREFUSED") return "No database answers at the address that DATABASE_URL or MIGRATE_URL names.";
  return message;
}

const children = new Set<ChildProcess>();
process.on("exit", () => children.forEach((child) => child.kill())); // whoever ends takes along what it started

/** For a command that has nothing else to do when it is told to stop: a signal's own end would pass by what is done at `exit`, and what was started would go on for nobody. */
export function endOnSignal() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130));
}

function kept(child: ChildProcess): ChildProcess {
  children.add(child);
  return child.once("exit", () => children.delete(child));
}

/** Starts a TypeScript file of ours in a process of its own. */
export const node = (file: string, args: readonly string[] = [], env: Environment = {}, stdio: "inherit" | ["ignore" | "inherit", "inherit" | "pipe", "inherit", "ipc"?] = "inherit"): ChildProcess =>
  kept(spawn(process.execPath, ["--import", "tsx", file, ...args], { stdio: stdio as never, env: { ...process.env, ...env } as NodeJS.ProcessEnv }));

/** Starts a program that npm brought (its script in node_modules). */
export const packageProgram = (script: string, args: readonly string[], env: Environment = {}, output: "inherit" | "pipe" = "inherit"): ChildProcess =>
  kept(spawn(process.execPath, [`node_modules/${script}`, ...args], { stdio: ["ignore", output, output], env: { ...process.env, ...env } as NodeJS.ProcessEnv }));

/** Waits for a process; gives its exit code, 1 where it could not start or was killed. */
export const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => child.once("error", () => resolve(1)).once("exit", (code) => resolve(code ?? 1)));

/** Whether nobody listens on a port of this machine. */
export const portIsFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once("error", (e: NodeJS.ErrnoException) => resolve(e.code !== "EADDRINUSE")).listen(port, () => probe.close(() => resolve(true)));
  });

export const portTaken = (port: number) => new Error(`Port ${port} is taken by another program. Stop that one, or choose another port, for example PORT=${port + 1}.`);

/** A port nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject).listen(0, () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === "object" && at ? at.port : 0));
    });
  });

/** PORT, 3000 where it is not set; throws a sentence where it is not a port. */
export function portWanted(): number {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`PORT is ${process.env.PORT}, which is not a port number between 1 and 65535.`);
  return port;
}
