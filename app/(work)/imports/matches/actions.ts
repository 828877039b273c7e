"use server";
import { redirect } from "next/navigation";
import { answerMatch } from "@/lib/children/commands";
import { MATCH_SENTENCES } from "@/lib/children/matches.present";
import { defineAction } from "@/lib/doorway/define-action";

export const answerMatchAction = defineAction(answerMatch, { sentences: MATCH_SENTENCES, then: ({ schoolId }) => redirect(`/imports/matches?school=${schoolId}`) });
