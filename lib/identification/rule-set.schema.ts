// A programme's rule set: every number can be changed by publishing a new version; which rules exist cannot. There is no key here, and none in the
// database (ctx.rule_keys), for ethnicity, religion, language or postcode: a rule that asks for one cannot be written down.
import { z } from "zod";
import { EXPECTATIONS, FAMILY_ENGAGEMENT, INSIGHTS } from "../imports/vocabulary";
import { ELIGIBILITIES, EXCEPTIONS, SEVERITIES } from "./vocabulary";

const sessions = z.int("Give whole sessions.").min(1, "At least 1 session.").max(540, "A school year has at most 540 sessions.");
const weeks = z.int("Give whole weeks.").min(1, "At least 1 week.").max(54, "At most 54 school weeks.");
const days = z.int("Give whole days.").min(0, "Give days, 0 or more.").max(1_100, "At most 1,100 days: three years.");
const count = z.int("Give a whole number.").min(1, "At least 1.").max(100, "At most 100.");
const share = z.number("Give a share in per cent.").min(0.0001, "More than 0%.").max(1, "At most 100%.").refine((n) => Number.isInteger(Number((n * 10_000).toFixed(6))), "At most two decimals of a per cent.");
const bands = z.int("Give 1 or 2 bands.").min(1, "At least 1 band.").max(2, "At most the two bands furthest from average.");
const subjects = z.int("Give a whole number of subjects.").min(1, "At least 1 subject.").max(4, "There are four core subjects.");
/** As many of a closed list as fit, in the order of the list and each once. */
const someOf = <const T extends string>(list: readonly T[]) => z.array(z.enum(list)).transform((given): readonly T[] => list.filter((one) => given.includes(one)));

const rule = <T extends z.ZodRawShape>(thresholds: T) =>
  z.strictObject({
    /** A rule that is off is asked of nobody. */
    on: z.boolean().default(true),
    severity: z.enum(SEVERITIES),
    /** Readable aloud to a parent; `{name}` stands for a threshold. */
    sentence: z.string().min(1, "Write the rule as a sentence that can be read aloud."),
    source: z.strictObject({ name: z.string().min(1, "Say whose number this is.").max(200, "Say it in at most 200 characters."), year: z.int("Give the year it was said in.").min(1900, "Give a year after 1900.").max(2100, "Give a year before 2100.") }),
    notPublishedFor: someOf(EXCEPTIONS),
    thresholds: z.strictObject(thresholds),
  });

export const ruleSetSchema = z.strictObject({
  version: z.int().min(1),
  rules: z.strictObject({
    "attendance.persistent": rule({ possibleSessions: sessions, absenceShare: share }),
    "attendance.severe": rule({ possibleSessions: sessions, absenceShare: share }),
    "attendance.different-weeks": rule({ schoolWeeks: weeks, absentSessions: sessions, weeksWithAbsence: weeks }),
    "attendance.weekday": rule({ schoolWeeks: weeks, absentSessions: sessions, absenceShare: share, timesOtherWeekdays: z.number("Give a number.").min(1, "At least once as often.").max(100, "At most 100 times.") }),
    "attendance.unauthorised": rule({ schoolWeeks: weeks, unauthorisedSessions: sessions }),
    "attendance.suspended": rule({ schoolWeeks: weeks, suspendedSessions: sessions }),
    "emotional.sdq": rule({ days, bands }),
    "social.sdq-peer": rule({ days, bands }),
    "social.sdq-prosocial": rule({ days, bands }),
    "academic.below": rule({ days, subjects, against: z.enum(EXPECTATIONS, "Choose one of the list.") }),
    "academic.two-years": rule({ days, yearsBelow: z.number("Give a number of years.").min(0.5, "At least half a year.").max(10, "At most 10 years.") }),
    "academic.fall": rule({ days }),
    "judgement.observed": rule({ schoolWeeks: weeks, observations: count }),
    "judgement.family-engagement": rule({ days, engagement: z.enum(FAMILY_ENGAGEMENT, "Choose one of the list.") }),
    "insight.declared": rule({ days, insights: someOf(INSIGHTS).refine((given) => given.length > 0, "Choose at least one.") }),
    "contact.repeated-without-help": rule({ days, contacts: count }),
  }),
  candidate: z.strictObject({ strands: z.int("Give a whole number of strands.").min(1, "At least 1 strand.").max(6, "There are six strands.") }),
  /** null: the programme does not collect this signal. */
  expected: z.strictObject({
    attendance: z.strictObject({ possibleSessions: sessions, shareOfSchoolSessions: share }).nullable(),
    emotional: z.strictObject({ days }).nullable(),
    social: z.strictObject({ days }).nullable(),
    academic: z.strictObject({ subjects, days }).nullable(),
    "teacher-judgement": z.strictObject({ schoolWeeks: weeks }).nullable(),
  }),
  /** Shown beside the child to those who decide; never added up, and read by no rule. */
  eligibility: someOf(ELIGIBILITIES).default([]),
});
export type RuleSet = z.infer<typeof ruleSetSchema>;
export type Thresholds = { readonly [R in keyof RuleSet["rules"]]: RuleSet["rules"][R]["thresholds"] };
