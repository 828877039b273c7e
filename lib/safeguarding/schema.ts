// What comes through the safeguarding door, and what a lead keeps of it. The messages are the sentences their reader sees.
import { z } from "zod";
import { day, type Day } from "../kernel/calendar";

const WHEN = "Say on which day the notice came: day, month and year";
const isDay = (text: string) => { try { return day(text) === text; } catch { return false; } };
const leftOut = (value: unknown) => (value === "" ? undefined : value);
const note = (message: string) => z.string(message).trim().min(1, message).max(2_000, "Keep it under 2,000 characters.");

export const worrySchema = z.object({
  schoolId: z.uuid("Choose the school"),
  childId: z.preprocess(leftOut, z.uuid().optional()),
  childName: z.string().trim().max(200, "Keep the name under 200 characters.").optional(),
  words: z.string("Write what worries you").trim().min(1, "Write what worries you. A few words are enough").max(10_000, "Keep it under 10,000 characters."),
}).refine(({ childId, childName }) => childId !== undefined || Boolean(childName), { path: ["childName"], message: "Write which child, as well as you can" });

export const findSchema = z.object({ schoolId: z.uuid(), name: z.string().trim().min(2, "Write at least two letters of the name").max(100) });

/** A police notice is never copied here: where it is kept, its day, and in time what came of it. */
export const policeNoticeSchema = z.object({
  childId: z.uuid(), schoolId: z.uuid(),
  noticedOn: z.string(WHEN).refine(isDay, WHEN).transform((text) => text as Day),
  recordedAs: note("Write where it is recorded: the reference in your own safeguarding system"),
  outcome: z.preprocess(leftOut, note("Write the outcome in a sentence").optional()),
});

export const entrySchema = z.object({ entryId: z.uuid() });
const kept = { entryId: z.uuid(), version: z.coerce.number().int() };
export const recordedSchema = z.object({ ...kept, recordedAs: note("Write where it is recorded: the reference in your own safeguarding system") });
export const outcomeSchema = z.object({ ...kept, outcome: note("Write the outcome in a sentence: it stays here when the words have gone") });
