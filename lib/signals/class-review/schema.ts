// What the class review's forms say; the messages are the sentences their reader sees.
import { z } from "zod";
import { FAMILY_ENGAGEMENT, isObservationOfConcern } from "../../imports/vocabulary";
import { day, type Day } from "../../kernel/calendar";
import { type ConcernKey, OWN_AT_MOST, SKIP_REASONS } from "./questions.vocabulary";
import { SEASONS } from "./rounds.rules";

const LONGEST = 2_000;
const listed = (value: unknown) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]);
const onDay = z.iso.date("Choose a day").transform((text) => day(text) as Day);
const maybeDay = z.union([z.literal("").transform(() => null), onDay]).default(null).nullable();
/** `js`: a script goes on to the next child by itself. */
const child = { schoolId: z.uuid(), childId: z.uuid("Choose the child first."), js: z.string().optional() };

export const classSchema = z.object({ schoolId: z.uuid(), className: z.string().max(100).optional() });
export const schoolSchema = z.object({ schoolId: z.uuid() });

export const answerSchema = z.object({
  ...child,
  strength: z.string().trim().max(500, "Keep it under 500 characters.").default(""),
  flourishing: z.literal("yes").optional(),
  seen: z.preprocess(listed, z.array(z.string().refine(isObservationOfConcern, "This is not asked here.")).transform((keys) => [...new Set(keys)] as ConcernKey[])),
  words: z.string().trim().max(LONGEST, "Keep it under 2,000 characters.").default(""),
  engagement: z.union([z.literal("").transform(() => null), z.enum(FAMILY_ENGAGEMENT)]).nullable().default(null),
  nothing: z.literal("yes").optional(),
  unsafe: z.union([z.literal("").transform(() => null), z.enum(["no", "yes"])]).nullable().default(null),
}).transform(({ flourishing, nothing, ...rest }) => ({ ...rest, flourishing: flourishing === "yes", nothing: nothing === "yes" }));

export const skipSchema = z.object({
  ...child,
  reason: z.enum(SKIP_REASONS, "Say why"),
  words: z.string().trim().max(500, "Keep it under 500 characters.").default(""),
  againOn: maybeDay,
}).superRefine(({ reason, words, againOn }, context) => {
  if (reason === "not-known-yet" && againOn === null) context.addIssue({ code: "custom", path: ["againOn"], message: "Say when you will know this child well enough" });
  if (reason === "other" && words === "") context.addIssue({ code: "custom", path: ["words"], message: "Say why in a few words" });
});

export const roundSchema = z.object({
  schoolId: z.uuid(), season: z.enum(SEASONS), schoolYear: z.coerce.number().int().min(2000).max(2999), version: z.coerce.number().int().min(0).default(0),
  opensOn: onDay, closesOn: onDay,
}).superRefine(({ opensOn, closesOn }, context) => {
  if (closesOn < opensOn) context.addIssue({ code: "custom", path: ["closesOn"], message: "A round closes after it opens" });
});

const words = (most: number, missing: string) => z.string(missing).trim().min(1, missing).max(most, `Keep it under ${most} characters.`);
const asked = z.object({ key: z.string().refine(isObservationOfConcern, "This is not an observation of concern."), words: words(60, "Write what it is called") });
export const questionsSchema = z.object({
  strength: words(80, "Write how a strength is asked for"), seen: words(80, "Write what stands above the observations"), flourishing: words(60, "Write what it is called").nullable(),
  engagement: words(80, "Write how family engagement is asked for").nullable(),
  observations: z.array(asked).min(3, "Ask at least three observations of concern.").refine((all) => new Set(all.map(({ key }) => key)).size === all.length, "Each is asked once.")
    .refine((all) => all.filter(({ key }) => key.startsWith("own-")).length <= OWN_AT_MOST, `At most ${OWN_AT_MOST} of your own.`),
});
