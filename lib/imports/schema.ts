import { z } from "zod";
import { NO_FILE } from "./present";
import { KINDS } from "./vocabulary";

/** What storeFile (stored-file.ts) wrote to the disk before. */
const storedFile = z.object({ importId: z.uuid(), name: z.string(), bytes: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }, { error: NO_FILE });

const yes = z.preprocess((value) => value === true || value === "yes" || value === "on", z.boolean());

export const fileToSend = z.object({
  schoolId: z.uuid("Choose the school this file is from."),
  file: storedFile,
  kind: z.preprocess((value) => (value === "" ? undefined : value), z.enum(KINDS, { error: "Choose what the file is, or leave it to be recognised." }).optional()),
  academicYear: z.preprocess((value) => (value === "" ? undefined : value), z.string().regex(/^\d{4}\/\d{2}$/, "Write the school year as 2026/27.").optional()),
  partial: yes,
  sheet: z.preprocess((value) => (value === "" ? undefined : value), z.string().max(100).optional()),
});

export const importToAccept = z.object({ importId: z.uuid(), version: z.coerce.number().int(), acceptRejected: yes, acceptGone: yes });
export const holdToAccept = z.object({ importId: z.uuid(), version: z.coerce.number().int() });
export const sheetToRead = z.object({ importId: z.uuid(), version: z.coerce.number().int(), sheet: z.string({ error: "Choose a sheet." }).min(1, "Choose a sheet.").max(100) });
export const importToUndo = z.object({ importId: z.uuid(), version: z.coerce.number().int() });
export const importToThrowAway = z.object({ importId: z.uuid(), version: z.coerce.number().int() });
