import { z } from "zod";
import { KINDS } from "./vocabulary";

/** A browser's file, or the bytes the command line read. An empty file input posts a nameless file of no size. */
const sentFile = z.instanceof(File, { error: "Choose the file your school's system exported." }).refine((file) => file.size > 0, "Choose the file your school's system exported.")
  .refine((file) => file.size <= 256 * 1024 * 1024, "This file is larger than 256 MB. Send it in parts, for example one year group at a time.");

const yes = z.preprocess((value) => value === true || value === "yes" || value === "on", z.boolean());

export const fileToSend = z.object({
  schoolId: z.uuid("Choose the school this file is from."),
  file: sentFile,
  kind: z.preprocess((value) => (value === "" ? undefined : value), z.enum(KINDS, { error: "Choose what the file is, or leave it to be recognised." }).optional()),
  academicYear: z.preprocess((value) => (value === "" ? undefined : value), z.string().regex(/^\d{4}\/\d{2}$/, "Write the school year as 2026/27.").optional()),
  partial: yes,
});

export const importToAccept = z.object({ importId: z.uuid(), version: z.coerce.number().int(), acceptRejected: yes, acceptGone: yes });
export const holdToAccept = z.object({ importId: z.uuid(), version: z.coerce.number().int() });
export const importToThrowAway = z.object({ importId: z.uuid(), version: z.coerce.number().int() });
