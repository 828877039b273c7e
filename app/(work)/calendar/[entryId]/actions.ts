"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { schoolYearOf } from "@/lib/kernel/calendar";
import { changeDates, removeDates } from "@/lib/partnership/calendar/commands";
import { CALENDAR_SENTENCES, calendarHref } from "@/lib/partnership/calendar/present";

export const change = defineAction(changeDates, { sentences: CALENDAR_SENTENCES, then: ({ schoolId, from }) => redirect(calendarHref(schoolId, schoolYearOf(from))) });
export const remove = defineAction(removeDates, { sentences: CALENDAR_SENTENCES, then: ({ schoolId, from }) => redirect(calendarHref(schoolId, schoolYearOf(from))) });
