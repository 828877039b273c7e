// The decision form. Only what the chosen end asks for is read; the messages are the sentences its reader sees.
import { z } from "zod";
import type { Day } from "../kernel/calendar";
import { SUPPORTERS, TOLD } from "./review.vocabulary";

const LONGEST = 4_000;
const words = (message: string) => z.string(message).trim().min(1, message).max(LONGEST, `Keep it under ${LONGEST} characters.`);
const day = (message: string) => z.iso.date(message).transform((text) => text as Day);
/** A field left empty is a field left out. */
const leftOut = (value: unknown) => (value === "" ? undefined : value);

const everyDecision = {
  reviewId: z.uuid(),
  version: z.coerce.number().int(),
  reason: words("Say why, so that the next person does not have to ask again"),
  secondId: z.preprocess(leftOut, z.uuid().optional()),
  tell: z.enum(TOLD, "Choose what the person who raised it may be told").optional(),
  tellWho: z.string().trim().max(400).optional(),
  tellWhat: z.string().trim().max(LONGEST).optional(),
  /** In a cohort meeting: who sees to it, and the child's place on the list as it was read. */
  ownerId: z.preprocess(leftOut, z.uuid("Choose who sees to it").optional()),
  itemVersion: z.preprocess(leftOut, z.coerce.number().int().optional()),
};

export const decisionSchema = z.discriminatedUnion("end", [
  z.object({ ...everyDecision, end: z.literal("support-now"), supportBy: z.enum(SUPPORTERS, "Choose who gives the support") }),
  z.object({
    ...everyDecision, end: z.literal("watch"), watchUntil: day("Give the date until which you will watch"),
    wouldChange: words("Say what would change your mind before then"),
  }),
  z.object({
    ...everyDecision, end: z.literal("already-supported"), supportedBy: words("Say who supports the child already"),
    supportedSince: day("Give the date since when; roughly is enough"),
  }),
  z.object({
    ...everyDecision, end: z.literal("need-information"), askWhom: words("Say whom you are asking"),
    askQuestion: words("Write the question"), askBy: day("Give the date by which you need the answer"),
  }),
  z.object({ ...everyDecision, end: z.literal("not-needed") }),
], { error: "Choose what should happen" });
export type Decision = z.infer<typeof decisionSchema>;

/** Pass to safeguarding, and close as the lead: the reason goes where only safeguarding leads read. */
export const closureSchema = z.object({
  reviewId: z.uuid(), version: z.coerce.number().int(),
  words: words("Say why. Only the school's safeguarding leads will read it"),
});
