"use server";
import { redirect } from "next/navigation";
import { askToClose, keepOpen, recordSecondLook } from "@/lib/cases/commands";
import { ASK_TO_CLOSE_SENTENCES, KEEP_OPEN_SENTENCES, SECOND_LOOK_SENTENCES, SIGN_OFF_SENTENCES } from "@/lib/cases/sentences.present";
import { defineAction } from "@/lib/doorway/define-action";
import { signOffClosing } from "@/lib/jobs/commands";

export const askFor = defineAction(askToClose, { sentences: ASK_TO_CLOSE_SENTENCES, then: ({ caseId }) => redirect(`/cases/${caseId}?done=asked`) });
export const sign = defineAction(signOffClosing, { sentences: SIGN_OFF_SENTENCES, then: ({ caseId }) => redirect(`/cases/${caseId}?done=signed`) });
export const keep = defineAction(keepOpen, { sentences: KEEP_OPEN_SENTENCES, then: ({ caseId }) => redirect(`/cases/${caseId}?done=kept`) });
// Once it is still fine, the case is no longer its link worker's to open: whoever looked goes on to the list.
export const look = defineAction(recordSecondLook, { sentences: SECOND_LOOK_SENTENCES, then: ({ caseId, schoolId, state }) => redirect(state === "open" ? `/cases/${caseId}?done=looked` : `/cases?school=${schoolId}&list=closed&done=looked`) });
