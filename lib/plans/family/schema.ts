// What is posted for a private link, and by whoever holds one. The messages are the sentences their reader sees.
import { z } from "zod";
import { day, words } from "../schema";
import { LINK_PARTS, NOTE_KINDS } from "./vocabulary";

/** One box ticked is a word, several are a list. */
const asList = (value: unknown) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]);

export const linkSchema = z.object({
  caseId: z.uuid(), guardianId: z.uuid("Choose for whom the link is"),
  parts: z.preprocess(asList, z.array(z.enum(LINK_PARTS)).min(1, "Choose at least one part of the plan")), untilOn: day("Give the day until which the link works"),
});
export const linkOutSchema = z.object({ linkId: z.uuid() });
export const noteSchema = z.object({ caseId: z.uuid(), kind: z.enum(NOTE_KINDS), words: words("Write something. A few words are enough", 4_000) });
export const answerSchema = z.object({ noteId: z.uuid(), answer: words("Write what the family is told back") });
