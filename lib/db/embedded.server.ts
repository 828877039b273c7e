// Making, starting and stopping one embedded PostgreSQL server with its own programs.
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { settle, type Account } from "./embedded.files";

const SETTINGS = {
  listen_addresses: "127.0.0.1", unix_socket_directories: "", // TCP: the same on Windows, and no limit on a path's length
  shared_buffers: "512MB", // the facts of a hundred schools: with half of it each night read them from the files anew. Taken only as it is used
  jit: "off", timezone: "UTC", log_timezone: "UTC",
  max_wal_size: "512MB", checkpoint_timeout: "120s", // after a crash seconds of redo, not minutes
  log_error_verbosity: "terse", log_min_error_statement: "panic", // an error quotes the row: no names in the log
};
/** For a program's environment: what it used for one school's facts it keeps for the next. Given back and fetched anew, page by page, it was a tenth of a backend's time and some hundredths of the worker's. For glibc; others do not read it. */
export const MEMORY_IS_KEPT = { MALLOC_TOP_PAD_: "4194304", MALLOC_TRIM_THRESHOLD_: "67108864", MALLOC_MMAP_THRESHOLD_: "67108864" };
export type Server = { readonly bin: string; readonly data: string; readonly account: Account };

/** Makes the server's files; of two makers one wins, and a half-made folder is never met. Throws with initdb's own words. */
export function create(server: Server) {
  const fresh = `${server.data}.${process.pid}`;
  const password = `${fresh}.password`;
  fs.mkdirSync(fresh, { mode: 0o700 });
  fs.writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (server.account) for (const made of [fresh, password]) fs.chownSync(made, server.account.uid, server.account.gid);
  const { ok, output } = run(server, "initdb", ["-D", fresh, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]);
  if (ok) fs.renameSync(password, path.join(fresh, "seen.password"));
  if (ok) return settle(fresh, server.data);
  for (const made of [fresh, password]) fs.rmSync(made, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make its files in ${server.data}:\n${output}`);
}

/** Starts the server and waits until it answers; gives back what went wrong, or "". */
export function start(server: Server, port: number): string {
  forgetDeadOwner(path.join(server.data, "postmaster.pid"));
  const log = path.join(server.data, "server.log");
  const options = Object.entries({ ...SETTINGS, port }).map(([name, value]) => `-c ${name}=${value}`).join(" ");
  const { ok, output } = run(server, "pg_ctl", ["start", "-w", "-t", "60", "-D", server.data, "-l", log, "-o", options]);
  return ok ? "" : output + (fs.existsSync(log) ? fs.readFileSync(log, "utf8").split("\n").slice(-4).join("\n") : "");
}

/** Stops the server cleanly. */
export function stop(server: Server) {
  run(server, "pg_ctl", ["stop", "-w", "-m", "fast", "-D", server.data]);
}

/** After a crash in a container the number in the pid file may belong to some other program by now; PostgreSQL would refuse for ever. */
function forgetDeadOwner(pidFile: string) {
  try {
    const pid = fs.readFileSync(pidFile, "utf8").split("\n")[0];
    if (!fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres")) fs.rmSync(pidFile);
  } catch { /* no such file or process: PostgreSQL sees to it */ }
}

function run({ bin, account }: Server, program: string, args: string[]) {
  const { status, stdout, stderr, error } = spawnSync(path.join(bin, program), args, { ...account, cwd: "/", encoding: "utf8", env: { ...process.env, ...MEMORY_IS_KEPT, LC_ALL: "C" } });
  return { ok: status === 0, output: `${stdout}${stderr}${error?.message ?? ""}` };
}

/** The same port each time, below those that outgoing connections borrow, or the next one that is free. */
export async function freePort(data: string): Promise<number> {
  const free = (port: number) => new Promise<boolean>((resolve) => {
    const probe = createServer().once("error", () => resolve(false)).listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
  let port = 20000 + (createHash("sha256").update(data).digest().readUInt16BE() % 10000);
  while (!(await free(port))) port++;
  return port;
}
