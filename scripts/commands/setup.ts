import pg from "pg";
import { dayOf } from "../../lib/kernel/calendar";
import { email as emailSchema } from "../../lib/partnership/schema";
import { clock } from "../../lib/session/clock";
import { hashPassword, oneTimePassword } from "../../lib/session/password";
import { missing, one, refused, type Command } from "./command";

const usage = "setup --area <name> --admin <e-mail>";

/** The area and its first administrator: the one thing that nobody inside can do, hence by the owner of the database. */
export const setup: Command = {
  name: "setup", usage, what: "a new area and its first administrator, with a one-time password",
  options: { area: { type: "string" }, admin: { type: "string" } },
  run: async ({ words, place }) => {
    const gap = missing(words, ["area", "admin"], usage);
    if (gap) return gap;
    const admin = emailSchema.safeParse(one(words, "admin"));
    if (!admin.success) return refused(`--admin: ${admin.error.issues[0]?.message ?? "not an e-mail"}.`);
    const { ownerUrl } = await place();
    if (!ownerUrl) return refused("setup acts as the owner of the database: set MIGRATE_URL to the owner's address (seen_owner) as well.");
    const area = one(words, "area");
    const password = oneTimePassword();
    const name = admin.data.split("@")[0] ?? admin.data;
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      const asked = [area, admin.data, name, await hashPassword(password), dayOf(clock())];
      const { rows } = await client.query<{ id: string | null }>("SELECT session.set_up($1, $2, $3, $4, $5::date) AS id", asked);
      if (!rows[0]?.id) return refused(`There is an area called ${area} already.`);
    } finally {
      await client.end();
    }
    return {
      exit: 0, json: { area, admin: admin.data, password },
      lines: [`${area} is set up. ${admin.data} signs in with this one-time password:`, password],
    };
  },
};
