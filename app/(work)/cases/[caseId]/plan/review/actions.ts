"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { holdReview } from "@/lib/plans/living/commands";
import { REVIEW_SENTENCES } from "@/lib/plans/present";

export const hold = defineAction(holdReview, { sentences: REVIEW_SENTENCES, then: ({ caseId }) => redirect(`/cases/${caseId}/plan?held=1`) });
