// What an area's class review asks. The newest version published by the day a round opens is asked throughout it.
import type { Tx } from "../../db/as-viewer";
import { columnOf, type Day, dayOfColumn } from "../../kernel/calendar";
import { type Questions, type QuestionSet, VERSION_1 } from "./questions.vocabulary";
import { questionsSchema } from "./schema";
import type { Round } from "./rounds.rules";

type Kept = { readonly version: number; readonly questions: unknown };
const read = ({ version, questions }: Kept): QuestionSet => ({ version, ...(questionsSchema.parse(questions) as Questions) });

/** The version a round was opened with; on default days the newest published by the day it opens. */
export async function questionsOf(tx: Tx, { opensOn, questionVersion }: Round): Promise<QuestionSet> {
  if (questionVersion === 1) return VERSION_1;
  const row = await tx.questionSet.findFirst({ where: questionVersion === null ? { publishedOn: { lte: columnOf(opensOn) } } : { version: questionVersion }, orderBy: { version: "desc" } });
  return row ? read(row) : VERSION_1;
}

/** The newest version there is, which a round opened today asks. */
export async function newestQuestions(tx: Tx): Promise<QuestionSet> {
  const row = await tx.questionSet.findFirst({ orderBy: { version: "desc" } });
  return row ? read(row) : VERSION_1;
}

export type PublishedQuestions = QuestionSet & { readonly publishedOn: Day; readonly publishedById: string; readonly why: string };
/** Every version after the first, newest first. */
export async function allQuestions(tx: Tx): Promise<readonly PublishedQuestions[]> {
  const rows = await tx.questionSet.findMany({ orderBy: { version: "desc" } });
  return rows.map((row) => ({ ...read(row), publishedOn: dayOfColumn(row.publishedOn), publishedById: row.publishedById, why: row.why }));
}

/** The observations of concern that an area has ever added: a file may carry them. */
export async function ownObservationsOf(tx: Tx): Promise<readonly string[]> {
  const all = (await allQuestions(tx)).flatMap(({ observations }) => observations.map(({ key }) => key)).filter((key) => key.startsWith("own-"));
  return [...new Set(all)];
}
