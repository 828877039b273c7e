"use server";
import { defineAction } from "@/lib/doorway/define-action";
import { changeSchool } from "@/lib/partnership/commands";
import { CHANGE_SCHOOL } from "@/lib/partnership/present";

export const change = defineAction(changeSchool, { sentences: CHANGE_SCHOOL });
