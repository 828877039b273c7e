import { defineCommand } from "../../doorway/doorway";
import { no, yes } from "../../kernel/result";
import { loadMeasures } from "./load-measures";
import { measureOf } from "./measure.rules";
import { defineMeasureSchema } from "./measure.schema";

/** Defines a questionnaire for the area's files. It is never changed: what was scored by it stays what it was, and another version is defined beside it. */
export const defineMeasure = defineCommand({
  name: "partnership.defineMeasure",
  input: defineMeasureSchema,
  may: "school:manage",
  subject: async () => ({}),
  run: async ({ tx, input: { subscales, ...measure }, viewer, now }) => {
    if (measureOf(await loadMeasures(tx), measure.instrument, measure.version)) return no("defined-already");
    await tx.measure.create({ data: { ...measure, subscales: subscales.map((one) => ({ ...one, bands: [...one.bands] })), definedById: viewer.id, definedAt: now } });
    return { ...yes({ instrument: measure.instrument, version: measure.version }), trace: { after: { instrument: measure.instrument, version: measure.version } } };
  },
});
