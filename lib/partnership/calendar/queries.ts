import { defineQuery } from "../../doorway/doorway";
import { findEntry, loadCalendar } from "./load-calendar";
import { ofEntry, ofSchool } from "./schema";

/** A school's terms and closures, all years. */
export const readCalendar = defineQuery({
  name: "partnership.readCalendar", input: ofSchool, may: "calendar:read", subject: async (_tx, { schoolId }) => ({ schoolId }),
  async select({ tx, input: { schoolId } }) {
    const school = await tx.school.findFirst({ where: { id: schoolId }, select: { name: true } });
    return { schoolId, schoolName: school?.name ?? "", entries: await loadCalendar(tx, schoolId) };
  },
});

/** One line of it, to be changed. */
export const readEntry = defineQuery({ name: "partnership.readCalendarEntry", input: ofEntry, may: "calendar:keep", subject: findEntry, select: async ({ subject }) => subject });
