// `npm run demo`: everything from nothing to a page one can sign in to. Again later: seconds, and the data is kept.
import { parseArgs } from "node:util";
import pg from "pg";
import { embedded, type Embedded } from "../lib/db/embedded";
import { ensureDatabase } from "../lib/db/embedded.roles";
import { clock, startClockAt } from "../lib/session/clock";
import { build } from "./build";
import { demonstrationClock, forget, secret } from "./demo.folder";
import { growingLine } from "./growing-line";
import { migrate } from "../lib/db/migrate";
import { endWith, portIsFree, portTaken, portWanted } from "./run";

const began = Date.now();
const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(7);
const { say, tell } = growingLine(process.stdout, Date.now, seconds);

async function demo() {
  const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });
  const port = portWanted();
  const { serve } = await import("./serve");
  if (!(await portIsFree(port))) throw portTaken(port);
  const folder = process.env.SEEN_DATA_DIR || ".data";
  if (values.fresh) {
    say(`Forgetting what is in ${folder} …`);
    await forget(folder);
  }
  say("Starting the embedded PostgreSQL …");
  const database = await keepDatabase(folder);
  const leave = () => void database.release().finally(() => process.exit(130));
  process.once("SIGINT", leave).once("SIGTERM", leave);
  try {
    const { server } = database;
    await ensureDatabase(server.url("postgres", "postgres"), "seen");
    const applied = await migrate(server.url("seen", "seen_owner"));
    say(applied.length ? `Database made ready (${applied.length} migrations).` : "The database is up to date.");
    settings(server, folder, port);
    await fill(server);
    say("Building the pages, where they changed …");
    await build((line) => say(`  ${line}`));
    process.off("SIGINT", leave).off("SIGTERM", leave);
    await serve(port, database.release);
  } catch (fault) {
    await database.release();
    throw fault;
  }
  await welcome(port);
}

/** The folder's server, started again on the same port if it goes away while we run. */
async function keepDatabase(folder: string) {
  let server = await embedded(folder);
  let wanted = true;
  const watch = (): unknown => server.lost.then(async () => {
    if (!wanted) return;
    console.error("The database went away; starting it again.");
    server = await embedded(folder);
    watch();
  }).catch(endWith);
  watch();
  const release = async () => {
    wanted = false;
    await server.release();
  };
  return { server, release };
}

/** What pages, jobs and the seed read from the environment. */
function settings(server: Embedded, folder: string, port: number) {
  if (!process.env.SEEN_NOW) startClockAt(demonstrationClock(folder));
  Object.assign(process.env, {
    NODE_ENV: "production", // set late: Next's build sets its own
    DATABASE_URL: server.url("seen", "seen_app"),
    SEEN_DATA_DIR: folder,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secret(folder),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
  });
}

async function fill(server: Embedded) {
  const client = new pg.Client({ connectionString: server.url("seen", "postgres") }); // the owner sees no row under FORCE
  await client.connect();
  const { rows } = await client.query<{ areas: number }>("SELECT count(*)::int AS areas FROM area");
  await client.end();
  if (rows[0]?.areas) return say("The demonstration area is there.");
  say("Making the demonstration area …");
  const { seedDemonstration } = await import("../prisma/seed/demonstration");
  await seedDemonstration({ databaseUrl: server.url("seen", "seen_app"), ownerUrl: server.url("seen", "seen_owner"), superUrl: server.url("seen", "postgres"), now: clock(), say: (line) => say(`  ${line}`), tell });
}

async function welcome(port: number) {
  const { cast, demonstrationPassword } = await import("../prisma/seed/cast");
  const { ROLE_WORDS } = await import("../lib/access/vocabulary");
  say("Seen is ready.\n");
  console.log(`  Open      http://localhost:${port}\n  Password  ${demonstrationPassword}   (everybody's, in the demonstration)\n`);
  const worth = cast.filter(({ role }, i) => role !== "verifier" && cast.findIndex((one) => one.role === role) === i), width = Math.max(...worth.map(({ email }) => email.length));
  for (const person of worth) console.log(`  ${person.email.padEnd(width)}  ${person.name}, ${ROLE_WORDS[person.role]}: ${person.worksFrom}`);
  console.log(`\n  Everybody else (${new Set(cast.map(({ email }) => email)).size - worth.length} people at six schools), and which children to look at: docs/demonstration.md`);
  console.log("  The clock here stands at the spring of 2027 and runs on. Stop with Ctrl-C; start anew with npm run demo -- --fresh");
}

demo().catch(endWith);
