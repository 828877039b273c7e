// What is started ends with whoever started it, and nothing is migrated under a Seen that still serves.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Environment } from "./run";

const started = (args: readonly string[], env: Environment = {}) => spawn(process.execPath, ["--import", "tsx", ...args], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } as NodeJS.ProcessEnv });
const alive = (pid: number) => { try { return process.kill(pid, 0); } catch { return false; } };

test("a command that is told to stop takes along what it started", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "seen-test-run-")), [waits, starts] = [path.join(folder, "waits.ts"), path.join(folder, "starts.ts")];
  writeFileSync(waits, "setTimeout(() => {}, 60_000); console.log(process.pid);");
  writeFileSync(starts, `import { endOnSignal, node } from ${JSON.stringify(path.resolve("scripts/run.ts"))}; endOnSignal(); node(${JSON.stringify(waits)});`);
  const command = started([starts]), pid = Number(await once(command.stdout, "data"));
  expect(alive(pid)).toBe(true);
  command.kill("SIGTERM");
  expect(await once(command, "exit")).toEqual([130, null]);
  await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
  await rm(folder, { recursive: true });
});

test("npm start touches no database while its port is taken: an older Seen may still serve there", async () => {
  const older = createServer().listen(0), asked = createServer((socket) => socket.destroy()).listen(0);
  let questions = 0;
  asked.on("connection", () => questions++);
  const [port, database] = [older, asked].map((server) => (server.address() as AddressInfo).port);
  const start = started(["scripts/start.ts"], { PORT: String(port), DATABASE_URL: "postgresql://app@127.0.0.1/seen", MIGRATE_URL: `postgresql://owner@127.0.0.1:${database}/seen`, NEXTAUTH_SECRET: "of this test" });
  const said = once(start.stderr, "data"), ended = once(start, "exit");
  expect(String(await said)).toContain(`Port ${port} is taken by another program.`);
  expect([await ended, questions]).toEqual([[1, null], 0]);
  older.close();
  asked.close();
});
