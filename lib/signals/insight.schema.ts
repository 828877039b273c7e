// What somebody told the school of a child's life. The messages are the sentences their reader sees.
import { z } from "zod";
import { INSIGHTS } from "../imports/vocabulary";
import { day, type Day } from "../kernel/calendar";

const leftOut = (value: unknown) => (value === "" ? undefined : value);
const WHEN = "Say on which day: day, month and year";
const isDay = (text: string) => { try { return day(text) === text; } catch { return false; } };

export const declareInsightSchema = z.object({
  childId: z.uuid(), schoolId: z.uuid(),
  insight: z.enum(INSIGHTS, "Choose what the school was told"),
  on: z.string(WHEN).refine(isDay, WHEN).transform((text) => text as Day),
  by: z.string("Write who said it").trim().min(1, "Write who said it").max(200, "Keep it under 200 characters."),
  words: z.preprocess(leftOut, z.string().trim().max(2_000, "Keep it under 2,000 characters.").optional()),
}).refine(({ insight, words }) => insight !== "other" || words, { path: ["words"], message: "Write what it is, in a few words" });
