import { z } from "zod";
import { purposeSchema } from "./printing.schema";

/** Which child, and which of the viewer's schools where the child is on two rolls. */
export const childSchema = z.object({ childId: z.uuid(), schoolId: z.uuid().optional() });
export const printChildSchema = childSchema.extend({ purpose: purposeSchema("child") });
export const classSchema = z.object({ schoolId: z.uuid(), className: z.string().min(1).max(60).optional() });
export const printClassSchema = classSchema.extend({ className: z.string().min(1).max(60), purpose: purposeSchema("class-list") });
export const findSchema = z.object({ schoolId: z.uuid(), asked: z.string().max(200) });
export const SORTS = ["name", "class"] as const;
export const listSchema = z.object({
  schoolId: z.uuid(), yearGroup: z.string().max(5).optional(), className: z.string().max(60).optional(),
  flagged: z.boolean().default(false), sort: z.enum(SORTS).default("name"), page: z.int().min(1).max(10_000).default(1),
});
export type ListInput = z.output<typeof listSchema>;

export const shutOutSchema = z.object({
  childId: z.uuid(), schoolId: z.uuid("Choose the school."), personId: z.uuid("Choose who is to be kept from this child’s record."),
  reason: z.string("Write why.").trim().min(3, "Write why: a few words are enough.").max(500, "Keep the reason under 500 characters."),
});
export const endShutOutSchema = z.object({ shutOutId: z.uuid() });
export const matchesSchema = z.object({ schoolId: z.uuid(), page: z.int().min(1).max(10_000).default(1) });
export const answerMatchSchema = z.object({ matchId: z.uuid(), answer: z.enum(["one-child", "two-children"], "Choose what you found out.") });
