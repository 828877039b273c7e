"use server";
import { redirect } from "next/navigation";
import { addTask, finishTask, recordContact } from "@/lib/cases/commands";
import { CONTACT_SENTENCES, FINISH_SENTENCES, TASK_SENTENCES } from "@/lib/cases/sentences.present";
import { defineAction } from "@/lib/doorway/define-action";

export const contact = defineAction(recordContact, { sentences: CONTACT_SENTENCES, then: ({ caseId }) => redirect(`/cases/${caseId}?done=contact`) });
export const add = defineAction(addTask, { sentences: TASK_SENTENCES, then: ({ caseId }) => redirect(`/cases/${caseId}?done=task#tasks`) });
export const finish = defineAction(finishTask, { sentences: FINISH_SENTENCES, then: ({ caseId }) => redirect(`/cases/${caseId}?done=finished#tasks`) });
