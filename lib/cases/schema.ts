// The forms of a family's yes and of a case; the messages are the sentences their reader sees.
import { z } from "zod";
import { purposeSchema } from "../children/printing.schema";
import type { Day } from "../kernel/calendar";
import { CASE_LISTS } from "./case-lists.vocabulary";
import { ANSWERS, ATTEMPT_OUTCOMES, ATTEMPT_WAYS, CLOSE_REASONS, CONTACT_WAYS, GIVEN_BY, WITH_WHOM } from "./vocabulary";

const LONGEST = 4_000, SHORT = 200;
/** A field left empty is a field left out. */
const leftOut = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const words = (message: string, longest = LONGEST) => z.string(message).trim().min(1, message).max(longest, `Keep it under ${longest} characters.`);
const maybeWords = (longest = LONGEST) => z.preprocess(leftOut, z.string().trim().max(longest, `Keep it under ${longest} characters.`).optional());
const day = (message: string) => z.iso.date(message).transform((text) => text as Day);
const maybeDay = (message: string) => z.preprocess(leftOut, day(message).optional());
const maybeId = z.preprocess(leftOut, z.uuid().optional());
const version = z.coerce.number().int();

export const approachVersion = z.object({ approachId: z.uuid(), version });
export const nameAskerSchema = approachVersion.extend({ personId: z.uuid("Choose who asks the family") });

export const attemptSchema = approachVersion.extend({
  triedOn: day("Give the day on which you tried"),
  how: z.enum(ATTEMPT_WAYS, "Choose how you tried"),
  whom: words("Choose whom you tried to reach", SHORT), // a guardian's id, or "other"
  whomElse: maybeWords(SHORT),
  outcome: z.enum(ATTEMPT_OUTCOMES, "Choose what came of it"),
  words: maybeWords(),
  nextStep: words("Say what you try next, so that the next try does not hang on your memory", 1_000),
  nextOn: day("Give the day by which you try next"),
});

export const answerSchema = approachVersion.extend({
  answer: z.enum(ANSWERS, "Choose what the family answered"),
  givenOn: day("Give the day on which they answered"),
  givenBy: z.enum(GIVEN_BY, "Choose who gave the answer"),
  guardian: maybeWords(SHORT), // a guardian's id, or "other"
  giverElse: maybeWords(SHORT), judgedBy: maybeWords(SHORT), judgedWhy: maybeWords(), authorityName: maybeWords(SHORT),
  childView: maybeWords(), words: maybeWords(),
  tryNext: maybeWords(1_000), tryOn: maybeDay("Give the day on which you try again"),
  linkWorkerId: maybeId, contactEvery: z.preprocess(leftOut, z.coerce.number("Give the number of days").int().min(1, "At least every day").max(90, "At most every 90 days").default(7)),
  tell: z.literal("yes").optional(),
});

const ofCase = z.object({ caseId: z.uuid() });
const caseVersion = ofCase.extend({ version });
export const contactSchema = ofCase.extend({
  heldOn: day("Give the day"), how: z.enum(CONTACT_WAYS, "Choose how"), withWhom: z.enum(WITH_WHOM, "Choose with whom"), reached: z.enum(["yes", "no"], "Say whether you reached them"),
  minutes: z.preprocess(leftOut, z.coerce.number("Give the minutes as a number").int().min(0, "Give the minutes as a number").max(600, "Give the minutes as a number").optional()),
  words: maybeWords(),
});
export const taskSchema = ofCase.extend({ what: words("Say what is to be done", 500), dueOn: day("Give the day by which"), ownerId: z.uuid("Choose who does it") });
export const finishTaskSchema = z.object({ taskId: z.uuid() });
export const askToCloseSchema = caseVersion.extend({
  reason: z.enum(CLOSE_REASONS, "Choose why the case closes"),
  words: words("Say in a few sentences how it stands for the child, and what stays in place"),
  homeAsked: words("Say what was heard about home, or that nobody has asked yet and why"),
});
export const caseVersionSchema = caseVersion;
export const keepOpenSchema = caseVersion.extend({ words: words("Say why the case stays open") });
export const secondLookSchema = caseVersion.extend({ found: z.enum(["still-fine", "open-again"], "Choose what you found"), words: words("Say what you looked at, and how it is for the child now") });
export const handOverSchema = caseVersion.extend({ toId: z.uuid("Choose who takes the case over"), words: words("Write the hand-over: what matters, what works, what is due next, so that nobody has to tell the story again") });

export const caseSchema = ofCase;
export const approachSchema = z.object({ approachId: z.uuid() });
export const listSchema = z.object({ schoolId: z.uuid(), page: z.int().min(1).max(10_000).default(1) });
export const caseloadSchema = listSchema.extend({ list: z.enum(CASE_LISTS).default("now") });
export const printCaseloadSchema = caseloadSchema.omit({ page: true }).extend({ purpose: purposeSchema("caseload") });
export const PAGE_SIZE = 50;
