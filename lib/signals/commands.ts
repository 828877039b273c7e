import { findAtMySchools } from "../children/find-child";
import { identifyAgain } from "../db/enqueue";
import { defineCommand } from "../doorway/doorway";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { declareInsightSchema } from "./insight.schema";

/** Writes down what somebody told the school of a child, with who said it, on which day, and who recorded it. It is never changed; the rules look at the school again. */
export const declareInsight = defineCommand({
  name: "signals.declareInsight",
  input: declareInsightSchema,
  may: "insight:declare",
  subject: (tx, input, viewer) => findAtMySchools(tx, viewer, input),
  run: async ({ tx, input: { insight, on, by, words }, subject: { schoolId, childId }, viewer, now }) => {
    if (on > dayOf(now)) return no("not-yet");
    const row = { schoolId, childId, insight, declaredOn: columnOf(on) };
    if (await tx.declaredInsight.count({ where: row })) return no("said-already");
    await tx.declaredInsight.createMany({ data: [{ ...row, by, words: words ?? null, recordedById: viewer.id, recordedAt: now }] });
    if (viewer.through === "page") await identifyAgain(tx, [schoolId]);
    return { ...yes({ childId, schoolId }), trace: { schoolId, childId, after: { insight, on } } };
  },
});
