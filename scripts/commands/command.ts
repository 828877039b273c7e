// What a command of the command line is, and what it answers.
import type { Embedded } from "../../lib/db/embedded";

export type Place = {
  readonly databaseUrl: string; // as the app's role
  readonly ownerUrl: string | undefined; // for setup alone; of one's own database only where MIGRATE_URL names it
  readonly embedded: Embedded | undefined; // undefined: a database of one's own
};
export type Words = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
export type Asked = {
  readonly words: Words;
  readonly rest: readonly string[]; // words without dashes, after the command's own
  readonly place: () => Promise<Place>; // opens the database; commands that need none do not ask
  readonly note: (line: string) => void; // for a person, on standard error
};

/** 0 done · 2 needs a person · 3 refused · 4 not allowed (1, a fault of ours, is thrown). */
export type Exit = 0 | 2 | 3 | 4;
export type Answer = { readonly exit: Exit; readonly json: Readonly<Record<string, unknown>>; readonly lines: readonly string[] };

export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly what: string;
  readonly options: Readonly<Record<string, { type: "string" | "boolean"; multiple?: boolean }>>;
  readonly run: (asked: Asked) => Promise<Answer>;
};

/** Bad input, or something not built yet: one sentence, exit 3. */
export const refused = (reason: string, more: Readonly<Record<string, unknown>> = {}): Answer => ({ exit: 3, json: { state: "refused", reason, ...more }, lines: [reason] });

/** A person who may not do this, or whom Seen does not know: one sentence, exit 4. */
export const notAllowed = (reason: string): Answer => ({ exit: 4, json: { state: "not-allowed", reason }, lines: [reason] });

/** An option's single text, or "". */
export const one = (words: Words, name: string): string => {
  const value = words[name];
  return typeof value === "string" ? value.trim() : "";
};

/** All texts of an option that may repeat. */
export const many = (words: Words, name: string): readonly string[] => {
  const value = words[name];
  return Array.isArray(value) ? value.map((text) => String(text).trim()).filter(Boolean) : [];
};

/** The first required option that is missing, as a refusal; undefined where all are there. */
export const missing = (words: Words, names: readonly string[], usage: string): Answer | undefined => {
  const name = names.find((wanted) => !one(words, wanted) && !many(words, wanted).length);
  return name ? refused(`--${name} is missing. Write: ${usage}`) : undefined;
};
