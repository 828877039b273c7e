// The database for people who have none: real PostgreSQL from npm, one server for each data folder.
// Whoever needs it calls `embedded()`, which finds the running server or starts one. Each caller holds a shared lock for as
// long as it lives and the last to leave stops the server, so neither a second terminal nor a killed process hurts the other.
import { createHmac } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { accountFor, programs, reachable } from "./embedded.files";
import { prepareRoles, type Role } from "./embedded.roles";
import { create, freePort, start, stop, type Server } from "./embedded.server";

const HOLD = 7336001; // advisory lock: somebody needs this server

export type Embedded = {
  /** The address of a database as one of the roles; `postgres` is the superuser. It carries a password: never print it. */
  readonly url: (database: string, role: Role) => string;
  readonly lost: Promise<void>; // the server went away under us: call `embedded()` again, it comes back on the same port
  readonly release: () => Promise<void>;
};

/** The running server of a data folder, made and started if need be; throws one sentence where it cannot. */
export async function embedded(dataDir = process.env.SEEN_DATA_DIR ?? ".data"): Promise<Embedded> {
  makeFolder(dataDir);
  const account = accountFor(dataDir);
  const home = reachable(path.resolve(dataDir), account);
  const server = { account, data: path.join(home, "18"), bin: programs(home, account) };
  if (!fs.existsSync(server.data)) create(server);
  let trouble = "";
  for (let starts = 0; starts < 12; await sleep(250)) { // patience for a second starter, a port race, backends of a killed server
    const found = await hold(server).catch((e: NodeJS.ErrnoException) => e);
    if (!(found instanceof Error)) return found;
    if (found.code === "57P03") continue; // starting, or recovering after a crash
    if (found.code === "EACCES") throw new Error(`${server.data} belongs to another account. Start as that account or as root, or set SEEN_DATA_DIR.`, { cause: found });
    starts++;
    trouble = start(server, await freePort(server.data)) || found.message;
  }
  throw new Error(`PostgreSQL did not start in ${server.data}:\n${trouble}`);
}

/** Whether a server answers for this folder at this moment, and whether somebody needs it; starts and stops nothing. */
export async function inUse(dataDir: string): Promise<boolean> {
  const data = path.join(dataDir, "postgres/18");
  try {
    const client = await connect(data);
    const { rows } = await client.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${HOLD}) AS alone`);
    await client.end();
    return rows[0]?.alone === false;
  } catch {
    return false; // no files, or nobody answers
  }
}

/** Connects to the server that the data folder names, and keeps it from being stopped until `release`. */
async function hold(server: Server): Promise<Embedded> {
  const client = await connect(server.data);
  const lost = new Promise<void>((resolve) => client.once("end", () => resolve()).on("error", () => resolve()));
  await client.query(`SELECT pg_advisory_lock_shared(${HOLD})`);
  await prepareRoles(client, (role) => password(server.data, role));
  const release = async () => {
    const freed = client.query<{ alone: boolean }>(`SELECT pg_advisory_unlock_shared(${HOLD}), pg_try_advisory_lock(${HOLD}) AS alone`);
    const alone = await freed.then(({ rows }) => rows[0]?.alone === true, () => false); // a lost server needs no stopping
    if (alone) stop(server);
    await client.end().catch(() => {});
  };
  return { url: (database, role) => address(server.data, database, role), lost, release };
}

async function connect(data: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address(data, "postgres", "postgres"), connectionTimeoutMillis: 5000, keepAlive: true });
  client.on("error", () => {});
  await client.connect();
  return client;
}

function address(data: string, database: string, role: Role): string {
  const port = Number(fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[3]);
  return `postgresql://${role}:${password(data, role)}@127.0.0.1:${port}/${database}`;
}

/** One random secret lies in the folder (0600); each role's password is drawn from it, so that none has to be kept. */
function password(data: string, role: Role): string {
  const secret = fs.readFileSync(path.join(data, "seen.password"), "utf8");
  return role === "postgres" ? secret : createHmac("sha256", secret).update(role).digest("base64url");
}

/** The folder, or one sentence. Made step by step: Node 20's mkdir with `recursive` never returns under /proc. */
function makeFolder(dataDir: string) {
  const missing: string[] = [];
  for (let folder = path.resolve(dataDir); !fs.existsSync(folder); folder = path.dirname(folder)) missing.unshift(folder);
  try {
    for (const folder of missing) if (!fs.existsSync(folder)) fs.mkdirSync(folder);
  } catch (cause) {
    if (fs.existsSync(dataDir)) return; // another command was faster
    const why = (cause as NodeJS.ErrnoException).code === "ENOSPC" ? "the disk is full" : "this account may not write there";
    throw new Error(`The data folder ${dataDir} cannot be made: ${why}. Free some space, or set SEEN_DATA_DIR to a folder of your own.`, { cause });
  }
}
