// The forms of a cohort meeting; the messages are the sentences their reader sees.
import { z } from "zod";
import type { Day } from "../../kernel/calendar";

const LONGEST = 2_000;
const words = (message: string) => z.string(message).trim().min(1, message).max(LONGEST, `Keep it under ${LONGEST.toLocaleString("en-GB")} characters.`);
const day = (message: string) => z.iso.date(message).transform((text) => text as Day);
const leftOut = (value: unknown) => (value === "" ? undefined : value);
const list = (value: unknown) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]);

export const whoSchema = { people: z.preprocess(list, z.array(z.uuid()).max(60)), guests: z.string().trim().max(400, "Keep it under 400 characters.").default("") };
export const openSchema = z.object({ schoolId: z.uuid(), ...whoSchema });
export const meetingSchema = z.object({ meetingId: z.uuid() });
export const versionSchema = meetingSchema.extend({ version: z.coerce.number().int() });
export const whoIsHereSchema = versionSchema.extend(whoSchema);
export const pageSchema = meetingSchema.extend({ open: z.uuid().optional().catch(undefined), apart: z.boolean().default(false) });
export const addSchema = meetingSchema.extend({ childId: z.uuid("Choose the child first."), because: words("Say why this child should be talked about") });

const item = { itemId: z.uuid(), version: z.coerce.number().int() };
export const parkSchema = z.object({
  ...item, words: words("Say what you want to know before you decide"),
  until: z.preprocess(leftOut, day("Give the day, or leave it empty").optional()), ownerId: z.preprocess(leftOut, z.uuid("Choose who finds out").optional()),
});
export const taskSchema = z.object({ itemId: z.uuid(), what: words("Say what is to be done").max(500, "Keep it under 500 characters."), dueOn: day("Give the day by which it is done"), ownerId: z.uuid("Choose who does it") });
export const finishSchema = z.object({ taskId: z.uuid() });
