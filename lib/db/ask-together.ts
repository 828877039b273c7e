// Several questions in one statement: each trip to the database costs both sides more than a small question does.
import { Prisma } from "../../generated/prisma/client";
import { directly, type Tx } from "./as-viewer";

/** One value of SQL, JSON or NULL, and what its answer means to the room that asks. */
export type Question<A> = { readonly sql: Prisma.Sql; readonly read: (json: unknown) => A };
type Answers<Q> = { readonly [K in keyof Q]: Q[K] extends Question<infer A> ? A : never };

/** All answers are of the same moment. The names are the program's own, never a person's words. */
export async function askTogether<Q extends Readonly<Record<string, Question<unknown>>>>(tx: Tx, questions: Q): Promise<Answers<Q>> {
  const each = Object.entries(questions);
  const { rows: [row] } = await directly<Readonly<Record<string, string | null>>>(tx, Prisma.sql`SELECT ${Prisma.join(each.map(([name, { sql }]) => Prisma.sql`(${sql})::text AS ${Prisma.raw(`"${name}"`)}`))}`);
  return Object.fromEntries(each.map(([name, { read }]) => [name, read(JSON.parse(row![name] ?? "null"))])) as Answers<Q>;
}

/** One of them by itself. */
export const ask = async <A>(tx: Tx, question: Question<A>): Promise<A> => (await askTogether(tx, { question })).question;
