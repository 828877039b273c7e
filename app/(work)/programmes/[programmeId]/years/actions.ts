"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { changeProgramme } from "@/lib/partnership/commands";
import { CHANGE_PROGRAMME } from "@/lib/partnership/present";

export const change = defineAction(changeProgramme, { sentences: CHANGE_PROGRAMME, then: ({ programmeId }) => redirect(`/programmes/${programmeId}`) });
