"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { addSchool } from "@/lib/partnership/commands";
import { ADD_SCHOOL } from "@/lib/partnership/present";

export const add = defineAction(addSchool, { sentences: ADD_SCHOOL, then: ({ schoolId }) => redirect(`/schools/${schoolId}`) });
