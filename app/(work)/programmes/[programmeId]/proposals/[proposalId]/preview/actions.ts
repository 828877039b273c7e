"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { askPreview } from "@/lib/identification/preview/commands";
import { PREVIEW_SENTENCES } from "@/lib/identification/preview/present";

export const countPreview = defineAction(askPreview, {
  sentences: PREVIEW_SENTENCES,
  then: ({ programmeId, proposalId }) => redirect(`/programmes/${programmeId}/proposals/${proposalId}/preview`),
});
