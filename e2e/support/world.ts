// The world of the access tests in the database that the browser tests meet, with somebody of every role who can sign in.
import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import pg from "pg";
import type { Role } from "../../lib/access/vocabulary";
import { ROLES } from "../../lib/access/vocabulary";
import { FAMILY_KEY, HERE, idOf, PARTS, viewerOf } from "../../lib/access/world";
import { buildWorld } from "../../lib/access/world.database";
import { DEFAULT_RULE_SET } from "../../lib/identification/default-rule-set";
import { familyKeyHash } from "../../lib/session/family-key";
import { hashPassword } from "../../lib/session/password";

const PASSWORD = "four plain words here";
/** The secret of a private link that was ended. */
export const ENDED_KEY = "seen-in-a-test-a-link-that-was-ended-abcdef";

/** Makes the world once, whichever worker comes first. */
export async function ensureWorld(): Promise<void> {
  const { superUrl } = JSON.parse(readFileSync(process.env.E2E_SETUP!, "utf8")) as { superUrl: string };
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(7336005)");
    if ((await client.query("SELECT FROM area WHERE id = $1", [HERE.areaId])).rowCount) return;
    await buildWorld(client);
    await client.query("UPDATE rule_set SET rules = $1 WHERE rules = '{}'", [JSON.stringify({ ...DEFAULT_RULE_SET, version: 1 })]);
    await client.query("UPDATE rule_proposal SET rules = $1 WHERE rules = '{}'", [JSON.stringify({ ...DEFAULT_RULE_SET, candidate: { strands: 2 }, version: undefined })]);
    await client.query("UPDATE family_link SET key_hash = $1, parts = $2 WHERE id = $3 AND area_id = $4", [familyKeyHash(FAMILY_KEY), PARTS, viewerOf("family").id, HERE.areaId]);
    await client.query("UPDATE family_link SET key_hash = $1, ended_at = made_at WHERE id = $2", [familyKeyHash(ENDED_KEY), idOf("link", 11)]);
    const hash = await hashPassword(PASSWORD);
    for (const role of ROLES) await client.query("INSERT INTO credential (area_id, person_id, password_hash, one_time) VALUES ($1, $2, $3, false)", [HERE.areaId, viewerOf(role).id, hash]);
  } finally {
    await client.end();
  }
}

/** Signs the requests in as the person of that role, by the form's own post. */
export async function signInAs(request: APIRequestContext, role: Role): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await request.post("/api/auth/callback/credentials", { form: { csrfToken, email: `${role}@area.test`, password: PASSWORD }, maxRedirects: 0 });
}
