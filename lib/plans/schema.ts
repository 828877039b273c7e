// What the forms of a plan post. The messages are the sentences their reader sees.
import { z } from "zod";
import { purposeSchema } from "../children/printing.schema";
import type { Day } from "../kernel/calendar";
import { type Asked, OWNER_KINDS, PARTIES, RATED_BY } from "./vocabulary";

const LONGEST = 2_000;
const leftOut = (value: unknown) => (value === "" ? undefined : value);
export const words = (message: string, longest = LONGEST) => z.string(message).trim().min(1, message).max(longest, `Keep it under ${longest} characters.`);
const wordsOrNone = z.preprocess(leftOut, z.string().trim().max(LONGEST, `Keep it under ${LONGEST} characters.`).optional());
export const day = (message: string) => z.iso.date(message).transform((text) => text as Day);
const dayOrNone = z.preprocess(leftOut, day("Write the day as a date").optional());
/** Written out: an empty field would otherwise count as nought. */
const figure = (pattern: RegExp, message: string) => z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string(message).trim().regex(pattern, message).transform(Number));
const TEN = /^(?:\d|10)$/;
const rating = (message: string) => figure(TEN, message);
const ratingOrNone = z.preprocess(leftOut, rating("Choose a number from 0 to 10").optional());
const version = z.coerce.number().int();
const ratedBy = z.enum(RATED_BY, "Choose who gave the number");

export const caseSchema = z.object({ caseId: z.uuid() });
export const schoolSchema = z.object({ schoolId: z.uuid() });
export const pageSchema = z.object({ caseId: z.uuid(), edition: z.int().min(1).optional() });
export const printSchema = pageSchema.extend({ purpose: purposeSchema("plan") });
export const planSchema = z.object({ planId: z.uuid() });
export const wordsSchema = z.object({ planId: z.uuid(), version, goingOn: wordsOrNone, notAgreed: wordsOrNone });
export const strengthSchema = z.object({ planId: z.uuid(), what: words("Write what is strong"), saidBy: words("Write who says so", 100) });
export const goalSchema = z.object({
  planId: z.uuid(), words: words("Write what the child wants, in the child’s words", 300), rating: rating("Choose how it is now, from 0 to 10"), ratedBy,
  ratedOn: day("Give the day on which the child said so"), hope: ratingOrNone,
});
export const actionSchema = z.object({
  planId: z.uuid(), ownerKind: z.enum(OWNER_KINDS, "Choose who does it"), ownerName: words("Write their name, as the family calls them", 100), what: words("Write what they will do", 300),
  byOn: day("Give the day by which it is done"), planned: figure(/^(?:[1-9]\d?|1\d\d|200)$/, "Write how many times, from 1 to 200"), goalId: z.preprocess(leftOut, z.uuid().optional()),
});
export const strengthOutSchema = z.object({ strengthId: z.uuid() });
export const goalOutSchema = z.object({ goalId: z.uuid() });
export const actionOutSchema = z.object({ actionId: z.uuid() });

export const yesSchema = z.object({
  planId: z.uuid(), party: z.enum(PARTIES, "Choose who says yes"), name: words("Write their name", 100), words: wordsOrNone, agreedOn: day("Give the day on which they said yes"), reviewOn: dayOrNone,
});
export const yesBackSchema = z.object({ agreementId: z.uuid() });

export const rateSchema = z.object({ goalId: z.uuid(), rating: rating("Choose a number from 0 to 10"), ratedBy, ratedOn: day("Give the day on which the child said so") });
export const countSchema = z.object({ actionId: z.uuid(), version, happened: figure(/^(?:\d|[1-9]\d|[1-3]\d\d|400)$/, "Write how many times it happened, from 0 to 400") });

const asked = (message: string) => z.enum(["asked", "not-asked"], message);
const heard = words("Write what you heard, or why it was not asked");
export const reviewSchema = z.object({
  planId: z.uuid(), version, heldOn: day("Give the day of the review"), whoWasThere: words("Write who was there", 300), childSaid: wordsOrNone,
  rating1: ratingOrNone, rating2: ratingOrNone, rating3: ratingOrNone, rating4: ratingOrNone, rating5: ratingOrNone, ratedBy: z.preprocess(leftOut, ratedBy.optional()),
  homeAsked: asked("Choose whether you asked about home"), home: heard,
  friendsAsked: asked("Choose whether you asked about friends"), friends: heard,
  placesOnlineAsked: asked("Choose whether you asked about places and online"), placesOnline: heard,
  timesMissingAsked: asked("Choose whether you asked about times missing"), timesMissing: heard,
  words: wordsOrNone, nextOn: day("Give the day on which you look at the plan again"),
}).refine((form) => form.ratedBy !== undefined || [form.rating1, form.rating2, form.rating3, form.rating4, form.rating5].every((one) => one === undefined), { path: ["ratedBy"], message: "Choose who gave the numbers" });
export type ReviewHeld = z.output<typeof reviewSchema>;

/** What is kept of a question: what was heard, or that it was not asked, and why. */
export const askedAndHeard = (form: ReviewHeld): Readonly<Record<Asked, string>> => {
  const kept = (how: "asked" | "not-asked", what: string) => (how === "asked" ? what : `${NOT_ASKED}${what}`);
  return {
    home: kept(form.homeAsked, form.home), friends: kept(form.friendsAsked, form.friends),
    placesOnline: kept(form.placesOnlineAsked, form.placesOnline), timesMissing: kept(form.timesMissingAsked, form.timesMissing),
  };
};
export const NOT_ASKED = "Not asked: ";
