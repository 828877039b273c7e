import { z } from "zod";
import { defineQuery } from "../../doorway/doorway";
import { loadHonesty } from "./load-honesty";

/** What each rule's flags came to at one school, as released: counts, never a name. */
export const rulesAtSchool = defineQuery({
  name: "identification.rulesAtSchool",
  input: z.object({ schoolId: z.uuid() }),
  may: "outcomes:school",
  subject: (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { schoolId: row.id, schoolName: row.name }),
  select: ({ tx, subject: { schoolId } }) => loadHonesty(tx, { audience: "school", schoolId }),
});

/** The same of all schools together. */
export const rulesInArea = defineQuery({
  name: "identification.rulesInArea",
  input: z.object({}),
  may: "outcomes:area",
  subject: async () => ({}),
  select: ({ tx }) => loadHonesty(tx, { audience: "area" }),
});
