"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { proposeRules } from "@/lib/identification/proposals/commands";
import { PROPOSE_SENTENCES } from "@/lib/identification/proposals/present";

export const propose = defineAction(proposeRules, { sentences: PROPOSE_SENTENCES, then: ({ programmeId, proposalId }) => redirect(`/programmes/${programmeId}/proposals/${proposalId}`) });
