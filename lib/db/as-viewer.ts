// The only way to the database: as somebody. Every transaction says who is asking in the same message as its BEGIN
// (one trip less, and SET LOCAL reaches Citus' workers); without a viewer none begins, and row level security shows nothing.
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient, type Prisma } from "../../generated/prisma/client";
import type { Viewer } from "../access/viewer";

export type Tx = Prisma.TransactionClient;

// One pool, and one place that knows who is asking, for the whole process: Next loads this module once for pages and once for routes.
const kept = globalThis as { seenDatabase?: { url: string; prisma: PrismaClient }; seenAsking?: AsyncLocalStorage<Asking>; seenTransactions?: WeakMap<Tx, Asking> };
/** Who asks in a transaction, and the connection it has from BEGIN to its end. */
type Asking = { readonly viewer: Viewer; connection?: pg.Client };
const asking = (kept.seenAsking ??= new AsyncLocalStorage<Asking>()), transactions = (kept.seenTransactions ??= new WeakMap<Tx, Asking>());

const setting = (name: string, value: string | readonly string[]) =>
  `SET LOCAL ctx.${name} = ${pg.escapeLiteral(typeof value === "string" ? value : `{${value.join(",")}}`)}`;

/** The settings every policy reads (ctx.* in the first migration). */
export const contextOf = (viewer: Viewer): string => [
  setting("area_id", viewer.areaId), setting("viewer_id", viewer.id), setting("role", viewer.role), setting("class_name", viewer.className ?? ""), setting("school_ids", viewer.schoolIds),
  setting("year_groups", viewer.yearGroups), setting("shut_out", viewer.shutOut), setting("through", viewer.through),
  setting("case_ids", viewer.caseIds), setting("child_ids", viewer.childIds), setting("asking_ids", viewer.askingIds), setting("organisation_id", viewer.organisationId ?? ""), setting("parts", viewer.parts),
].join(";");

type Statement = { text?: string; name?: string };
class AskingClient extends pg.Client {
  #asking: Asking | undefined;
  override query(first: never, ...rest: never[]): never {
    const statement: Statement = first;
    if (statement?.text === "BEGIN") {
      this.#asking = asking.getStore();
      if (!this.#asking) throw new Error("A transaction needs a viewer: use asViewer().");
      this.#asking.connection = this;
      return super.query({ ...statement, name: undefined, text: `BEGIN;${contextOf(this.#asking.viewer)}` } as never, ...rest) as never;
    }
    if (this.#asking && (statement?.text === "COMMIT" || statement?.text === "ROLLBACK")) {
      delete this.#asking.connection; // whoever gets it next is somebody else
      this.#asking = undefined;
    }
    return super.query(first, ...rest) as never;
  }
}

/** A connection that is not used for so long is closed, in ms. With pg's ten seconds whoever opens a page after a pause waits until a new one knows the tables and has its plans again, and each night begins so. */
const TEN_MINUTES = 600_000;

function database(): PrismaClient {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("No database: set DATABASE_URL.");
  if (kept.seenDatabase?.url !== url) {
    void kept.seenDatabase?.prisma.$disconnect();
    kept.seenDatabase = { url, prisma: new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 8, idleTimeoutMillis: TEN_MINUTES, Client: AskingClient } as never) }) };
  }
  return kept.seenDatabase.prisma;
}

/** Runs `work` in one transaction as this viewer; `patience` in ms is how long it may take. */
export function asViewer<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>, patience = 15_000): Promise<T> {
  const who: Asking = { viewer };
  return asking.run(who, () => database().$transaction((tx) => work(transactions.set(tx, who) && tx), { maxWait: 5_000, timeout: patience }));
}

/**
 * A statement by the transaction's own connection, for what is much or often asked: Prisma writes each value as JSON, and reads it, before it is sent, which for a
 * school's flags takes as long as to find them. Values come back as pg reads them: ask for text. Throws once the transaction has ended. Each connection keeps what
 * it has read and planned, by the text: what differs is a value, many are one array. Who asks is no part of a plan, since what reads the settings is STABLE.
 */
export async function directly<R extends object>(tx: Tx, { text, values }: Prisma.Sql): Promise<{ readonly rows: R[]; readonly count: number }> {
  const connection = transactions.get(tx)?.connection;
  if (!connection) throw new Error("The transaction has ended.");
  const { rows, rowCount } = await connection.query<R>({ name: nameOf(text), text, values });
  return { rows, count: rowCount ?? 0 };
}

const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text) ?? createHash("md5").update(text).digest("hex"); // PostgreSQL cuts a name after 63 characters
  names.set(text, known);
  return known;
}

/** For the few functions that must answer before there is a viewer (schema "session"): no table shows a row here. */
export const beforeSignIn = (): Pick<PrismaClient, "$queryRaw" | "$queryRawUnsafe"> => database();

export const disconnect = async (): Promise<void> => { await kept.seenDatabase?.prisma.$disconnect(); delete kept.seenDatabase; };
