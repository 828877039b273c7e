"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { decideReview } from "@/lib/identification/commands";
import { DENIED_SENTENCES, REFUSAL_SENTENCES } from "@/lib/identification/review.present";
import { closeAsLead, passToSafeguarding } from "@/lib/safeguarding/commands";
import { CLOSURE_SENTENCES } from "@/lib/safeguarding/present";

export const decide = defineAction(decideReview, {
  sentences: { ...REFUSAL_SENTENCES, ...DENIED_SENTENCES },
  then: ({ reviewId }) => redirect(`/flags/${reviewId}?recorded=1`),
});

export const pass = defineAction(passToSafeguarding, {
  sentences: CLOSURE_SENTENCES,
  then: ({ entryId }) => redirect(`/worried-now/${entryId}`),
});

export const close = defineAction(closeAsLead, {
  sentences: CLOSURE_SENTENCES,
  then: ({ schoolId }) => redirect(`/flags?school=${schoolId}`),
});
