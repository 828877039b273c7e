// What the servers of the browser tests share: their settings, the command line, and the area with its administrator.
import { randomBytes } from "node:crypto";
import path from "node:path";
import { node, type Environment } from "./run";

/** What the built app reads from the environment: on this port, at this database. Each call draws another secret for the sessions. */
export const settingsFor = (port: number, databaseUrl: string) => ({
  NODE_ENV: "production",
  DATABASE_URL: databaseUrl,
  NEXTAUTH_URL: `http://localhost:${port}`,
  NEXTAUTH_SECRET: randomBytes(33).toString("base64url"),
  SEEN_SOURCE_HOSTS: `127.0.0.1:${port + 1}`, // where e2e/source.spec.ts stands in for a school's own system
  SEEN_DATA_DIR: path.resolve("test-results", `data-${port}`),
});

/** Runs a command as an operator does and gives the JSON it prints; throws its reason where it was not done. */
export async function commandLine(words: readonly string[], env: Environment): Promise<Readonly<Record<string, unknown>>> {
  const child = node("scripts/seen.ts", [...words, "--json"], env, ["ignore", "pipe", "inherit"]);
  let printed = "";
  child.stdout?.on("data", (piece: Buffer) => (printed += piece.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  const answer = JSON.parse(printed || "{}") as Readonly<Record<string, unknown>>;
  if (code !== 0) throw new Error(`"seen ${words[0]}" was not done: ${String(answer.reason ?? "it printed nothing")}`);
  return answer;
}

/** The area and its administrator with a one-time password; `env` names the database's owner and the day it is. */
export async function setUp(env: Environment & { readonly MIGRATE_URL: string }): Promise<{ admin: string; password: string }> {
  const { admin, password } = await commandLine(["setup", "--area", "Test Area", "--admin", "admin@area.test"], env);
  return { admin: String(admin), password: String(password) };
}
