"use server";
import { redirect } from "next/navigation";
import { BEING_ASKED_SENTENCES } from "@/lib/cases/sentences.present";
import { defineAction } from "@/lib/doorway/define-action";
import { addChild, addTask, bringIn, endMeeting, parkChild, sayWhoIsHere } from "@/lib/identification/meeting/commands";
import { ADD_SENTENCES, END_SENTENCES, MEETING_SENTENCES, PARK_SENTENCES, TASK_SENTENCES, WHO_SENTENCES } from "@/lib/identification/meeting/meeting.present";
import { REFUSAL_SENTENCES } from "@/lib/identification/review.present";
import { decideReview } from "@/lib/jobs/commands";
import { placeOf } from "./place-of";

export const decide = defineAction(decideReview, {
  sentences: { ...REFUSAL_SENTENCES, ...BEING_ASKED_SENTENCES, ...MEETING_SENTENCES },
  then: (_decided, posted) => redirect(placeOf(posted, "after")),
});
export const park = defineAction(parkChild, { sentences: PARK_SENTENCES, then: (parked) => redirect(placeOf(parked, "after")) });
export const addATask = defineAction(addTask, { sentences: TASK_SENTENCES, then: (added) => redirect(placeOf(added, "open")) });
export const sayWho = defineAction(sayWhoIsHere, { sentences: WHO_SENTENCES, then: ({ meetingId }) => redirect(`/meetings/${meetingId}`) });
export const bring = defineAction(bringIn, { sentences: MEETING_SENTENCES, then: ({ meetingId }) => redirect(`/meetings/${meetingId}`) });
export const add = defineAction(addChild, { sentences: ADD_SENTENCES, then: ({ meetingId }) => redirect(`/meetings/${meetingId}?added=1`) });
export const end = defineAction(endMeeting, { sentences: END_SENTENCES, then: ({ meetingId }) => redirect(`/meetings/${meetingId}/recap`) });
