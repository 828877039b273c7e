// What the last fetch brought, as the source's row holds it: counts and ids, no child.
import { z } from "zod";

/** same: byte for byte what was fetched before · none: nothing new there · waits: until a person has looked at the roll. */
const outcome = z.object({
  state: z.enum(["landed", "needs-review", "refused", "failed", "same", "none", "waits"]),
  importId: z.uuid().optional(), rows: z.number().int().nonnegative().optional(), rejected: z.number().int().nonnegative().optional(), gone: z.number().int().nonnegative().optional(),
});
export type Outcome = z.output<typeof outcome>;
const result = z.object({ roll: outcome, marks: outcome, children: z.number().int().nonnegative(), deletedMarks: z.number().int().nonnegative() });
export type FetchResult = z.output<typeof result>;

/** The result column, null while there is none; throws where it holds something else. */
export const readResult = (column: unknown): FetchResult | null => result.nullable().parse(column ?? null);
