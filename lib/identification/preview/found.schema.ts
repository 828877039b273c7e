// A preview as a programme manager may read it: suppressed, to the nearest five, and no child in it. Null: hidden ("c").
import { z } from "zod";
import { RULE_IDS } from "../vocabulary";
import { DIMENSIONS } from "./groups.vocabulary";

export const WHENS = ["today", "last-year"] as const;
export type When = (typeof WHENS)[number];

const shown = z.int().min(0).nullable();
const row = z.object({ roll: shown, found: shown, before: shown, comesIn: shown, goesOut: shown, years: z.record(z.string(), shown), linkWorkers: z.int().min(0) });
export const foundSchema = z.object({
  asAt: z.string(),
  schools: z.array(row.extend({ schoolId: z.uuid() })),
  all: row,
  rules: z.partialRecord(z.enum(RULE_IDS as [string, ...string[]]), shown),
  /** A kind of group is null where what is hidden could be worked out from what is left, or nothing of it is recorded. */
  groups: z.partialRecord(z.enum(DIMENSIONS as [string, ...string[]]), z.array(z.object({ group: z.string(), roll: shown, found: shown, differs: z.enum(["more", "less"]).nullable() })).nullable()),
  /** Of the kinds of group nothing of which is recorded. */
  notRecorded: z.array(z.enum(DIMENSIONS as [string, ...string[]])),
  /** How many groups were large enough to compare with the rest. */
  comparisons: z.int().min(0),
});
export type Found = z.infer<typeof foundSchema>;
export const releasedSchema = z.partialRecord(z.enum(WHENS), foundSchema);
export type Released = z.infer<typeof releasedSchema>;
