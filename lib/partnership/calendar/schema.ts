// What the calendar's forms send; each message is the sentence a person reads.
import { z } from "zod";
import { day, schoolYearName, schoolYearOf, type Day } from "../../kernel/calendar";
import { ENTRY_KINDS } from "./vocabulary";

const aDay = (asked: string) => z.string(asked).trim().transform((given, context): Day => {
  try { return day(given); } catch { context.addIssue({ code: "custom", message: asked }); return z.NEVER; }
});
const name = z.string().trim().max(60, "Write it in at most 60 characters").optional().transform((given) => given || null);
const shown = { kind: z.enum(ENTRY_KINDS, "Choose what it is"), name, from: aDay("Write the first day"), until: z.union([z.literal("").transform(() => null), aDay("Write the last day")]).optional() };

/** A span without a last day is one day; a term has both and a name, and lies within 1 August and 31 July. */
const entry = z.object(shown).transform((given) => ({ ...given, until: given.until ?? (given.kind === "term" ? null : given.from) })).transform(({ until, ...given }, context) => {
  const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (given.kind === "term" && given.name === null) wrong("name", "Write what the term is called, such as Autumn term");
  if (until === null) wrong("until", "Write the last day of the term");
  else if (until < given.from) wrong("until", "The last day lies before the first");
  else if (schoolYearOf(until) !== schoolYearOf(given.from)) wrong("until", `A school year ends on 31 July, and the first day is in ${schoolYearName(schoolYearOf(given.from))}. Enter what comes after 31 July apart`);
  else return { ...given, until };
  return z.NEVER;
});

export const ofSchool = z.object({ schoolId: z.uuid() });
export const ofEntry = z.object({ entryId: z.uuid() });
export const newEntry = ofSchool.and(entry);
export const changedEntry = ofEntry.extend({ version: z.coerce.number().int() }).and(entry);
export const removedEntry = ofEntry.extend({ version: z.coerce.number().int() });
