"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { changeProposal } from "@/lib/identification/proposals/commands";
import { CHANGE_SENTENCES } from "@/lib/identification/proposals/present";

export const change = defineAction(changeProposal, { sentences: CHANGE_SENTENCES, then: ({ programmeId, proposalId }) => redirect(`/programmes/${programmeId}/proposals/${proposalId}`) });
