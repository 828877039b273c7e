"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { publishProposal, withdrawProposal } from "@/lib/identification/proposals/commands";
import { PUBLISH_SENTENCES, WITHDRAW_SENTENCES } from "@/lib/identification/proposals/present";

export const publish = defineAction(publishProposal, { sentences: PUBLISH_SENTENCES, then: ({ programmeId, version }) => redirect(`/programmes/${programmeId}/versions/${version}`) });
export const withdraw = defineAction(withdrawProposal, { sentences: WITHDRAW_SENTENCES, then: ({ programmeId }) => redirect(`/programmes/${programmeId}`) });
