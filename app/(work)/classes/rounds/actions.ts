"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { setRound } from "@/lib/signals/class-review/commands";
import { ROUND_SENTENCES } from "@/lib/signals/class-review/present";

export const set = defineAction(setRound, { sentences: ROUND_SENTENCES, then: (_set, { schoolId }) => redirect(`/classes/rounds?school=${String(schoolId)}&set=1`) });
