import { z } from "zod";

export const listLengthSchema = z.object({
  schoolId: z.uuid(),
  atOnce: z.coerce.number("Give a whole number, from 1 to 200").int("Give a whole number, from 1 to 200").min(1, "Give a whole number, from 1 to 200").max(200, "Give a whole number, from 1 to 200"),
  why: z.string("Say why").trim().min(1, "Say why this many, so that whoever follows you knows").max(500, "Keep it under 500 characters."),
});
