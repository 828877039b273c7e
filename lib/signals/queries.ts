import { z } from "zod";
import { defineQuery } from "../doorway/doorway";
import { addDays, dayOf, mondayOf, schoolYearOf } from "../kernel/calendar";
import { earlierThisWeek, knowsYear } from "../partnership/calendar/calendar.rules";
import { loadCalendar } from "../partnership/calendar/load-calendar";
import { stretchOf } from "./marks";
import type { RegistersMissing } from "./registers.present";

const SCHOOL_DAYS_FIRST = 2;

/** The classes without any mark this week, once two school days of it are over, and whether the school's terms are known: for the office that sends the registers. */
export const registersMissing = defineQuery({
  name: "signals.registersMissing", input: z.object({ schoolId: z.uuid() }), may: "calendar:keep", subject: async (_tx, { schoolId }) => ({ schoolId }),
  async select({ tx, input: { schoolId }, now }): Promise<RegistersMissing> {
    const today = dayOf(now), schoolYear = schoolYearOf(today), calendar = await loadCalendar(tx, schoolId), over = earlierThisWeek(calendar, today);
    const nothing = { schoolId, termsKnown: knowsYear(calendar, schoolYear), week: mondayOf(today), classes: [] };
    if (over.length < SCHOOL_DAYS_FIRST) return nothing;
    const { from, to } = stretchOf(schoolYear, mondayOf(today), addDays(mondayOf(today), 4));
    const rows = await tx.$queryRaw<readonly { class_name: string; children: number; marked: number }[]>`SELECT * FROM signals.classes_marked(${schoolId}::uuid, ${schoolYear}::int, ${from}::int, ${to - from}::int, ${over[0]!}::date)`;
    return { ...nothing, classes: rows.filter(({ marked }) => marked === 0).map(({ class_name }) => class_name).sort((a, b) => a.localeCompare(b, "en-GB", { numeric: true })) };
  },
});
