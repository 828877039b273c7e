import type { z } from "zod";
import { decide } from "../../access/decide";
import type { Viewer } from "../../access/viewer";
import type { Tx } from "../../db/as-viewer";
import { findAtMySchools } from "../../children/find-child";
import { childSchema } from "../../children/schema";
import { defineQuery } from "../../doorway/doorway";
import { dayOf } from "../../kernel/calendar";
import { loadNoticed } from "./load-noticed";

const mine = (tx: Tx, input: z.output<typeof childSchema>, viewer: Viewer) => findAtMySchools(tx, viewer, input);

/** What was noticed of one child and decided about them; null where the roll says too little to judge anything. */
export const noticedOfChild = defineQuery({
  name: "identification.noticedOfChild",
  input: childSchema,
  may: "child:read",
  subject: mine,
  select: async ({ tx, subject: { schoolId, childId }, viewer, now }) => {
    const noticed = await loadNoticed(tx, { schoolId, childId }, dayOf(now));
    return noticed && { ...noticed, mayAnswer: decide(viewer, "concern:answer", { schoolId, childId }).yes, mayDeclare: decide(viewer, "insight:declare", { schoolId, childId }).yes };
  },
  reads: (_noticed, { schoolId, childId }) => [{ schoolId, childId }],
});
