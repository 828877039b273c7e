"use server";
import { redirect } from "next/navigation";
import { BEING_ASKED_SENTENCES } from "@/lib/cases/sentences.present";
import { defineAction } from "@/lib/doorway/define-action";
import { OWNER_SENTENCES } from "@/lib/identification/meeting/meeting.present";
import { DENIED_SENTENCES, REFUSAL_SENTENCES } from "@/lib/identification/review.present";
import { decideReview } from "@/lib/jobs/commands";
import { closeAsLead, passToSafeguarding } from "@/lib/safeguarding/commands";
import { CLOSURE_SENTENCES } from "@/lib/safeguarding/present";

export const decide = defineAction(decideReview, {
  sentences: { ...REFUSAL_SENTENCES, ...DENIED_SENTENCES, ...BEING_ASKED_SENTENCES, ...OWNER_SENTENCES },
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
