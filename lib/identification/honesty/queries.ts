import { z } from "zod";
import { defineQuery } from "../../doorway/doorway";
import { dayOf } from "../../kernel/calendar";
import { loadExact, loadHonesty } from "./load-honesty";

/** What each rule's flags came to at one school, as released: counts, never a name. */
export const rulesAtSchool = defineQuery({
  name: "identification.rulesAtSchool",
  input: z.object({ schoolId: z.uuid() }),
  may: "outcomes:school",
  subject: (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true, name: true } }).then((row) => row && { schoolId: row.id, schoolName: row.name }),
  select: ({ tx, subject: { schoolId } }) => loadHonesty(tx, { audience: "school", schoolId }),
});

/** The same at one school to those who may open each of its decisions, small numbers too; as released to whoever is kept from a child there. */
export const rulesDecidedHere = defineQuery({
  name: "identification.rulesDecidedHere",
  input: z.object({ schoolId: z.uuid() }),
  may: "review:list",
  subject: (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true } }).then((row) => row && { schoolId: row.id }),
  select: ({ tx, subject: { schoolId }, viewer, now }) => (viewer.shutOut.length > 0 ? loadHonesty(tx, { audience: "school", schoolId }) : loadExact(tx, schoolId, dayOf(now))),
});

/** The same of all schools together. */
export const rulesInArea = defineQuery({
  name: "identification.rulesInArea",
  input: z.object({}),
  may: "outcomes:area",
  subject: async () => ({}),
  select: ({ tx }) => loadHonesty(tx, { audience: "area" }),
});
