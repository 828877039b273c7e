// Seen's own two acts: keeping how things stood, and counting what may be shown. No person does either.
import { z } from "zod";
import { findCase } from "../cases/find-case";
import { defineCommand } from "../doorway/doorway";
import { dayOf } from "../kernel/calendar";
import { yes } from "../kernel/result";
import { freeze } from "./freeze";
import { release } from "./release";

const TEN_MINUTES = 600_000;

/** Keeps how things stood for a child on the day their case was opened. A second time changes nothing. */
export const freezeBaseline = defineCommand({
  name: "outcomes.freezeBaseline",
  input: z.object({ caseId: z.uuid() }),
  may: "baseline:freeze",
  patience: TEN_MINUTES,
  subject: (tx, { caseId }) => findCase(tx, caseId),
  run: async ({ tx, subject: found, now }) => {
    const how = await freeze(tx, found, now);
    return { ...yes({ frozen: how === "frozen" }), trace: { childId: found.childId, schoolId: found.schoolId, after: { caseId: found.caseId, how } } };
  },
});

/** Counts the area's schools anew, suppresses once, and puts what may be shown in the place of what was shown. */
export const releaseCounts = defineCommand({
  name: "outcomes.releaseCounts",
  input: z.object({}),
  may: "outcomes:count",
  patience: TEN_MINUTES,
  subject: async () => ({}),
  run: async ({ tx, viewer, now }) => {
    const released = await release(tx, viewer.areaId, dayOf(now));
    return { ...yes(released), trace: { after: released } };
  },
});
