// What a review keeps beside its end (column end_detail): the end's details, the rules known then with the figures they stood at, and decisions it replaced.
import { z } from "zod";
import type { EndDetail } from "./review.vocabulary";
import { RULE_IDS } from "./vocabulary";

const earlier = z.object({ detail: z.custom<EndDetail>((value) => typeof value === "object" && value !== null && "end" in value), reason: z.string(), decidedAt: z.string(), decidedById: z.string() });
const kept = z.object({
  detail: z.custom<EndDetail>((value) => typeof value === "object" && value !== null && "end" in value).nullable().catch(null),
  rulesKnown: z.array(z.enum(RULE_IDS)).catch([]),
  figuresKnown: z.partialRecord(z.enum(RULE_IDS), z.number()).catch({}),
  earlier: z.array(earlier).catch([]),
});
export type KeptDetail = z.infer<typeof kept>;

/** Reads the column; what cannot be read (a review that has not ended) is empty. */
export const keptDetail = (column: unknown): KeptDetail => kept.safeParse(column ?? {}).data ?? { detail: null, rulesKnown: [], figuresKnown: {}, earlier: [] };
