import { z } from "zod";

/** Of whom, and what: `<child> <key>` for each; one of them comes as text, several as a list. */
export const seenSchema = z.object({ schoolId: z.uuid(), said: z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(z.string().min(1).max(400)).min(1).max(500)) });
export const ofSaid = ({ childId, key }: { readonly childId: string; readonly key: string }): string => `${childId} ${key}`;
