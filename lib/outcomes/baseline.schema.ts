// How things stood on the day of the family's yes, as it is kept: read back only through this, so that an old baseline cannot be misread.
import { z } from "zod";
import { RULE_IDS, SEVERITIES, type RuleId } from "../identification/vocabulary";
import { EXPECTATIONS, RESPONDENTS, SDQ_SUBSCALES } from "../imports/vocabulary";
import { day } from "../kernel/calendar";
import { CORE_SUBJECTS, STRANDS, WHYS_MISSING } from "../signals/vocabulary";

const on = z.iso.date().transform(day);
const evidence = z.object({
  what: z.string(), value: z.union([z.number(), z.string()]), threshold: z.union([z.number(), z.string()]).optional(),
  from: on.optional(), to: on.optional(), source: z.string(),
});
const ruleMet = z.object({
  programmeId: z.uuid(), ruleSetVersion: z.int(), rule: z.custom<RuleId>((text) => (RULE_IDS as readonly unknown[]).includes(text)),
  strand: z.enum(STRANDS), severity: z.enum(SEVERITIES), because: z.array(evidence).readonly(),
});
/** Sessions, half days; possible = attending + authorised + unauthorised. */
const sessions = z.object({ from: on, to: on, possible: z.int(), absent: z.int() });

export const stoodSchema = z.object({
  version: z.literal(1),
  rules: z.array(ruleMet).readonly(),
  missing: z.array(z.object({ strand: z.enum(STRANDS), why: z.enum(WHYS_MISSING) })).readonly(),
  attendance: z.object({ toDate: sessions, weeksBefore: sessions.extend({ schoolWeeks: z.int() }) }),
  sdq: z.array(z.object({ subscale: z.enum(SDQ_SUBSCALES), respondent: z.enum(RESPONDENTS), version: z.string(), on, score: z.int(), band: z.string().nullable() })).readonly(),
  results: z.array(z.object({ subject: z.enum(CORE_SUBJECTS), on, against: z.enum(EXPECTATIONS), yearsBelow: z.number().nullable() })).readonly(),
});
export type Stood = z.output<typeof stoodSchema>;
