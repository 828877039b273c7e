// A house of its own for a journey through months: a fresh database, and a server of the built app whose clock the journey moves on.
import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import pg from "pg";
import { testDatabase } from "../../lib/db/test-database";
import { commandLine, settingsFor, setUp } from "../../scripts/serve-for-tests.prepare";
import { clockAt, moveClock, portOfNobody, startHouse, stopped } from "../../scripts/serve-house.start";
import { arrives } from "../steps/people";
import { asked } from "./school";

export type House = {
  readonly url: string; readonly databaseUrl: string; readonly superUrl: string;
  /** Rows as they stand, whoever may see them. */
  readonly rows: (sql: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The administrator that `setup` made, and their one-time password. */
  readonly admin: string; readonly password: string;
  /** Now, as this house sees it. */
  readonly now: () => Date;
  /** Lets the waiting jobs finish and moves the clock of server and worker on to a later instant; throws where that is not later. Whoever is signed in stays so. */
  readonly moveTo: (at: string) => Promise<void>;
  /** A page of their own for somebody of this house, signed in for the first time. */
  readonly arrives: (browser: Browser, email: string, oneTime: string) => Promise<Page>;
  /** A command of the command line at this house and by its clock; gives its JSON, throws its reason. */
  readonly seen: (...words: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
  /** What an operator's nightly job does: a programme's rules at the schools of somebody who may apply them, which also asks again on the day a decision named. */
  readonly night: (programme: string, as: string) => Promise<void>;
  /** Waits until every job that could run has run; throws after a minute. `moveTo` does so by itself. */
  readonly jobsDone: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens a house at an instant. Who opens it closes it in afterAll; should they die before, their server stops by itself. */
export async function openHouse({ at }: { readonly at: string }): Promise<House> {
  const database = await testDatabase();
  const port = await portOfNobody(), url = `http://localhost:${port}`, settings = settingsFor(port, database.url);
  let clock = clockAt(at), server: ChildProcess | undefined, closed = false;

  const mustBeOpen = () => { if (closed) throw new Error("This house is closed."); }; // a move may outlive its test
  const jobsDone = () => untilJobsAreDone(database.superUrl);
  const seen = (...words: readonly string[]) => commandLine(words, { ...settings, ...clock.env });
  async function close() {
    if (closed) return;
    closed = true;
    if (server) await stopped(server);
    await database.drop();
  }

  try {
    const { admin, password } = await setUp({ ...settings, ...clock.env, MIGRATE_URL: database.ownerUrl });
    const here = (server = await startHouse(port, { ...settings, ...clock.env }, mustBeOpen));
    return {
      url, databaseUrl: database.url, superUrl: database.superUrl, rows: (sql, values = []) => asked(database.superUrl, (client) => client.query(sql, [...values]).then((answer) => answer.rows)), admin, password, seen, jobsDone, close,
      now: () => clock.now(),
      async moveTo(later) {
        mustBeOpen();
        if (!(new Date(later) > clock.now())) throw new Error(`Time only moves on: it is ${clock.now().toISOString()}, and ${later} is not later.`);
        await jobsDone();
        clock = clockAt(later);
        await moveClock(here, clock.env);
      },
      arrives: (browser, email, oneTime) => arrives(browser, email, oneTime, { baseURL: url }),
      night: async (programme, as) => { await seen("identify", "--programme", programme, "--as", as); },
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** What is planned for more than a minute later does not count; what failed and will be tried again does. */
async function untilJobsAreDone(superUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    for (const began = Date.now(); ; await sleep(100)) {
      const { rows } = await client.query<{ identifier: string }>(`
        SELECT DISTINCT identifier FROM graphile_worker._private_jobs JOIN graphile_worker._private_tasks t ON t.id = task_id
        WHERE attempts < max_attempts AND (run_at <= now() + interval '1 minute' OR attempts > 0)`);
      if (!rows.length) return;
      if (Date.now() - began > 60_000) throw new Error(`Jobs are not done after a minute: ${rows.map(({ identifier }) => identifier).join(", ")}.`);
    }
  } finally {
    await client.end();
  }
}
