// The roles of prisma/roles.sql on the embedded server, and its databases.
import { readFileSync } from "node:fs";
import pg from "pg";

export type Role = "postgres" | "seen_owner" | "seen_app";
const MAKING = 7336003; // advisory lock: two first starts at once

/** Makes the four roles once; `password` gives the password of each that signs in. */
export async function prepareRoles(superuser: pg.Client, password: (role: Role) => string) {
  const ready = await superuser.query("SELECT FROM pg_roles WHERE rolname = 'seen_worker'");
  if (ready.rowCount) return;
  const passwords = (["seen_owner", "seen_app"] as const).map((role) => `ALTER ROLE ${role} PASSWORD ${pg.escapeLiteral(password(role))}`);
  await superuser.query(`BEGIN; SELECT pg_advisory_xact_lock(${MAKING}); ${readFileSync("prisma/roles.sql", "utf8")}; ${passwords.join(";")}; COMMIT`);
}

/** Makes a database owned by seen_owner unless it is there; `template` is copied whole. */
export async function ensureDatabase(superuserUrl: string, name: string, template = "template1") {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MAKING]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER seen_owner TEMPLATE ${pg.escapeIdentifier(template)}`);
  } finally {
    await client.end();
  }
}
