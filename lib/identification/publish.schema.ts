import { z } from "zod";
import { ruleSetSchema } from "./rule-set.schema";

/** Without rules of its own, a programme publishes Seen's default rule set. */
export const publishSchema = z.object({ programmeId: z.uuid(), rules: ruleSetSchema.omit({ version: true }).optional() });
