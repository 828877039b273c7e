// `npm start`: the same build on a PostgreSQL of one's own.
import { build } from "./build";
import { migrate } from "../lib/db/migrate";
import { endWith, portIsFree, portTaken, portWanted } from "./run";

async function start() {
  if (!process.env.DATABASE_URL) throw new Error("npm start needs DATABASE_URL, the address of the database as the app's role (seen_app). To try Seen without one: npm run demo");
  if (!process.env.NEXTAUTH_SECRET) throw new Error("npm start needs NEXTAUTH_SECRET, a long random text that signs the sessions. Make one: openssl rand -base64 33");
  if (process.env.SEEN_NOW) {
    console.warn("SEEN_NOW is ignored by npm start: the real time is used.");
    delete process.env.SEEN_NOW;
    delete process.env.SEEN_NOW_SINCE;
  }
  const port = portWanted();
  if (!(await portIsFree(port))) throw portTaken(port); // before anything is migrated: an older Seen that still serves would read the new tables with the old code
  if (process.env.MIGRATE_URL) {
    const applied = await migrate(process.env.MIGRATE_URL);
    console.log(applied.length ? `Migrations applied: ${applied.join(", ")}.` : "The database is up to date.");
  }
  delete process.env.MIGRATE_URL; // the owner's address is nobody's business from here on
  await build((line) => console.log(`  ${line}`));
  Object.assign(process.env, { NODE_ENV: "production" });
  process.env.NEXTAUTH_URL ||= `http://localhost:${port}`;
  const { serve } = await import("./serve");
  await serve(port);
  console.log(`Seen answers on ${process.env.NEXTAUTH_URL}`);
}

start().catch(endWith);
