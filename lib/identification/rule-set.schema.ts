// A programme's rule set: every number can be changed by publishing a new version; which rules exist cannot.
import { z } from "zod";
import { EXPECTATIONS, FAMILY_ENGAGEMENT, INSIGHTS } from "../imports/vocabulary";
import { EXCEPTIONS, SEVERITIES } from "./vocabulary";

const sessions = z.int("Give whole sessions.").min(1, "At least 1 session.").max(540, "A school year has at most 540 sessions.");
const weeks = z.int("Give whole weeks.").min(1, "At least 1 week.").max(54, "At most 54 school weeks.");
const days = z.int("Give whole days.").min(0).max(1_100, "At most three years.");
const count = z.int("Give a whole number.").min(1, "At least 1.").max(100, "At most 100.");
const share = z.number().min(0.0001, "More than 0%.").max(1, "At most 100%.").refine((n) => Number.isInteger(Number((n * 10_000).toFixed(6))), "At most two decimals of a per cent.");
const bands = z.int().min(1).max(2, "At most the two bands furthest from average.");

const rule = <T extends z.ZodRawShape>(thresholds: T) =>
  z.strictObject({
    severity: z.enum(SEVERITIES),
    /** Readable aloud to a parent; `{name}` stands for a threshold. */
    sentence: z.string().min(1, "Write the rule as a sentence that can be read aloud."),
    source: z.strictObject({ name: z.string().min(1), year: z.int() }),
    notPublishedFor: z.array(z.enum(EXCEPTIONS)).readonly(),
    thresholds: z.strictObject(thresholds),
  });

export const ruleSetSchema = z.strictObject({
  version: z.int().min(1),
  rules: z.strictObject({
    "attendance.persistent": rule({ possibleSessions: sessions, absenceShare: share }),
    "attendance.severe": rule({ possibleSessions: sessions, absenceShare: share }),
    "attendance.different-weeks": rule({ schoolWeeks: weeks, absentSessions: sessions, weeksWithAbsence: weeks }),
    "attendance.weekday": rule({ schoolWeeks: weeks, absentSessions: sessions, absenceShare: share, timesOtherWeekdays: z.number().min(1).max(100) }),
    "attendance.unauthorised": rule({ schoolWeeks: weeks, unauthorisedSessions: sessions }),
    "attendance.suspended": rule({ schoolWeeks: weeks, suspendedSessions: sessions }),
    "emotional.sdq": rule({ days, bands }),
    "social.sdq-peer": rule({ days, bands }),
    "social.sdq-prosocial": rule({ days, bands }),
    "academic.below": rule({ days, subjects: z.int().min(1).max(4, "There are four core subjects."), against: z.enum(EXPECTATIONS) }),
    "academic.two-years": rule({ days, yearsBelow: z.number().min(0.5).max(10) }),
    "academic.fall": rule({ days }),
    "judgement.observed": rule({ schoolWeeks: weeks, observations: count }),
    "judgement.family-engagement": rule({ days, engagement: z.enum(FAMILY_ENGAGEMENT) }),
    "insight.declared": rule({ days, insights: z.array(z.enum(INSIGHTS)).min(1).readonly() }),
    "contact.repeated-without-help": rule({ days, contacts: count }),
  }),
  candidate: z.strictObject({ strands: z.int().min(1).max(6) }),
  /** null: the programme does not collect this signal. */
  expected: z.strictObject({
    attendance: z.strictObject({ possibleSessions: sessions, shareOfSchoolSessions: share }).nullable(),
    emotional: z.strictObject({ days }).nullable(),
    social: z.strictObject({ days }).nullable(),
    academic: z.strictObject({ subjects: z.int().min(1).max(4), days }).nullable(),
    "teacher-judgement": z.strictObject({ schoolWeeks: weeks }).nullable(),
  }),
});
export type RuleSet = z.infer<typeof ruleSetSchema>;
export type Thresholds = { readonly [R in keyof RuleSet["rules"]]: RuleSet["rules"][R]["thresholds"] };
