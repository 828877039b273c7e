// The form that publishes questions: one line for each observation there could be, its place in the order (empty: not asked) and its words, and lines for new ones.
import { z } from "zod";
import { ownKey } from "./publish.rules";
import { type ConcernKey, OWN_AT_MOST, type Questions } from "./questions.vocabulary";
import { questionsSchema } from "./schema";

const text = z.string().trim().default("");
const PLACE = "place.", WORDS = "words.", OWN = "own.";

/** The posted lines as questions; what is wrong with them is told at its own field. */
export const publishSchema = z.looseObject({ why: z.string("Say why").trim().min(1, "Say why the questions change").max(500, "Keep it under 500 characters."), after: z.coerce.number().int(), strength: text, seen: text, flourishing: text, engagement: text })
  .transform((posted, context) => {
    const { why, after, strength, seen, flourishing, engagement, ...rest } = posted, lines = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    const value = (name: string) => lines.find(([own]) => own === name)?.[1].trim() ?? "";
    const standing = lines.flatMap(([name]) => (name.startsWith(WORDS) ? [name.slice(WORDS.length)] : []))
      .map((key) => ({ key: key as ConcernKey, words: value(`${WORDS}${key}`), place: value(`${PLACE}${key}`) })).filter(({ place }) => place !== "");
    const added = Array.from({ length: OWN_AT_MOST }, (_, at) => value(`${OWN}${at}`)).flatMap((words) => { const key = words ? ownKey(words) : null; return key ? [{ key, words, place: "99" }] : []; });
    const observations = [...standing, ...added].sort((a, b) => Number(a.place) - Number(b.place)).map(({ key, words }) => ({ key, words }));
    const read = questionsSchema.safeParse({ strength, seen, flourishing: flourishing || null, engagement: engagement || null, observations });
    if (!read.success) {
      for (const { path, message } of read.error.issues) context.addIssue({ code: "custom", message, path: path[0] === "observations" && typeof path[1] === "number" ? [`${WORDS}${observations[path[1]]!.key}`] : path });
      return z.NEVER;
    }
    return { why, after, questions: read.data as Questions };
  });

/** Every observation a form has a line for: those that are asked, in their order, then the rest. */
export const linesFor = ({ observations }: Questions, once: readonly { readonly key: ConcernKey; readonly words: string }[]) =>
  [...observations.map((asked, at) => ({ ...asked, place: String(at + 1) })), ...once.filter(({ key }) => !observations.some((asked) => asked.key === key)).map((asked) => ({ ...asked, place: "" }))];
