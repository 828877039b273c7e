// A posted form of the class review, read on either side of the wire by the same schema.
import type { Day } from "../../kernel/calendar";
import type { Answer } from "./answer.rules";
import { SKIP_SENTENCES } from "./present";
import type { SkipReason } from "./questions.vocabulary";
import { answerSchema, skipSchema } from "./schema";

type Entries = readonly (readonly [string, string])[];
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fields: Readonly<Record<string, string>> };
const posted = (entries: Entries): Record<string, unknown> => Object.fromEntries([...new Set(entries.map(([name]) => name))].map((name) => {
  const all = entries.filter(([one]) => one === name).map(([, value]) => value);
  return [name, all.length > 1 ? all : all[0]];
}));
const faults = (issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Readonly<Record<string, string>> => Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));

/** What one adult says of one child, or a sentence for each field that cannot be read. */
export function readAnswer(entries: Entries): Read<Answer> {
  const read = answerSchema.safeParse(posted(entries));
  return read.success ? { ok: true, value: read.data } : { ok: false, fields: faults(read.error.issues) };
}

/** Why a child is passed over, and until when. */
export function readSkip(entries: Entries, today: Day): Read<{ readonly reason: SkipReason; readonly words: string | null; readonly againOn: Day | null }> {
  const read = skipSchema.safeParse(posted(entries));
  if (!read.success) return { ok: false, fields: faults(read.error.issues) };
  const { reason, words, againOn } = read.data;
  if (againOn !== null && againOn <= today) return { ok: false, fields: { againOn: SKIP_SENTENCES["again-is-past"] } };
  return { ok: true, value: { reason, words: words || null, againOn } };
}
