"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { schoolYearOf } from "@/lib/kernel/calendar";
import { addDates } from "@/lib/partnership/calendar/commands";
import { CALENDAR_SENTENCES, calendarHref } from "@/lib/partnership/calendar/present";

export const add = defineAction(addDates, { sentences: CALENDAR_SENTENCES, then: ({ schoolId, from }) => redirect(calendarHref(schoolId, schoolYearOf(from))) });
