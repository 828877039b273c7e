"use server";
import { redirect } from "next/navigation";
import { handOver } from "@/lib/cases/commands";
import { HAND_OVER_SENTENCES } from "@/lib/cases/sentences.present";
import { defineAction } from "@/lib/doorway/define-action";

export const hand = defineAction(handOver, { sentences: HAND_OVER_SENTENCES, then: ({ caseId }) => redirect(`/cases/${caseId}?done=handed`) });
