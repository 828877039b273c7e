// A concern in under a minute; the messages are the sentences its reader sees.
import { z } from "zod";
import { TOLD } from "../review.vocabulary";

export const ABOUT = ["saw", "child-told", "parent-told", "pattern", "something-else"] as const;
export type About = (typeof ABOUT)[number];
const LONGEST = 2_000;

export const concernSchema = z.object({
  childId: z.uuid("Choose the child first."),
  schoolId: z.uuid().optional(),
  about: z.enum(ABOUT, "Choose how you came to know"),
  words: z.string("Write what you noticed").trim().min(1, "Write what you noticed. A sentence is enough").max(LONGEST, "Keep it under 2,000 characters."),
  unsafe: z.enum(["no", "yes"], "Say whether this child could be unsafe. If you are not sure, say yes"),
});

const WORDS_FOR = { acting: "Say who the person who raised it can go to", changed: "Say what changed, in words the person who raised it may read" } as const;
export const answerSchema = z.object({
  concernId: z.uuid(),
  answer: z.enum(TOLD, "Choose what the person who raised it may be told"),
  words: z.string().trim().max(LONGEST, "Keep it under 2,000 characters.").default(""),
}).superRefine(({ answer, words }, context) => {
  if (answer !== "received" && words === "") context.addIssue({ code: "custom", path: ["words"], message: WORDS_FOR[answer] });
});
