import pg from "pg";
import { pendingMigrations } from "../../lib/db/migrations";
import { clock } from "../../lib/session/clock";
import type { Answer, Command } from "./command";

/** Looks at what Seen stands on: settings, the database's role, migrations, the clock. Changes nothing. */
export const check: Command = {
  name: "check",
  usage: "check",
  what: "settings, database role, migrations and clock",
  options: {},
  run: async ({ place }): Promise<Answer> => {
    const { databaseUrl, embedded } = await place();
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      const { rows } = await client.query<{ version: string; role: string; powerful: boolean; owns: number }>(`
        SELECT current_setting('server_version') AS version, current_user AS role, (rolsuper OR rolbypassrls) AS powerful,
          (SELECT count(*)::int FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relowner = r.oid AND nspname = 'public') AS owns
        FROM pg_roles r WHERE rolname = current_user`);
      const role = rows[0];
      if (!role) throw new Error("The database does not say who we are.");
      const pending = (await pendingMigrations(client)).map(({ name }) => name);
      const troubles = [
        ...(role.powerful || role.owns ? [`The role ${role.role} may see past row level security: DATABASE_URL must name the app's role (prisma/roles.sql).`] : []),
        ...(pending.length ? [`${pending.length} migrations are not applied: set MIGRATE_URL and run npm start.`] : []),
        ...(Number.parseInt(role.version) < 16 ? [`PostgreSQL ${role.version} is too old: Seen needs 16 or newer.`] : []),
        ...(!embedded && !process.env.NEXTAUTH_SECRET ? ["NEXTAUTH_SECRET is not set: npm start will refuse."] : []),
      ];
      const json = {
        ready: troubles.length === 0,
        database: withoutPassword(databaseUrl), embedded: embedded !== undefined, postgresql: role.version, role: role.role,
        migrations: pending.length ? "pending" : "current", pending,
        clock: clock().toISOString(), clockSet: Boolean(process.env.SEEN_NOW), node: process.versions.node, troubles,
      };
      const lines = [
        `Database    ${json.database} (PostgreSQL ${json.postgresql}${embedded ? ", embedded" : ""}), as ${json.role}`,
        `Migrations  ${json.migrations}`, `Clock       ${json.clock}${json.clockSet ? " (SEEN_NOW)" : ""}`, `Node        ${json.node}`,
        ...(troubles.length ? troubles : ["All is well."]),
      ];
      return { exit: troubles.length ? 2 : 0, json, lines };
    } finally {
      await client.end();
    }
  },
};

/** An address as it may be shown: no password, neither before the @ nor among its settings. */
export function withoutPassword(address: string): string {
  const { protocol, username, host, pathname } = new URL(address);
  return `${protocol}//${username}@${host}${pathname}`;
}
