"use server";
import { redirect } from "next/navigation";
import { nameAsker, recordAttempt, takeOn } from "@/lib/cases/commands";
import { ANSWER_SENTENCES, ATTEMPT_SENTENCES, NAME_ASKER_SENTENCES, TAKE_ON_SENTENCES } from "@/lib/cases/sentences.present";
import { defineAction } from "@/lib/doorway/define-action";
import { recordAnswer } from "@/lib/jobs/commands";

export const take = defineAction(takeOn, { sentences: TAKE_ON_SENTENCES, then: ({ approachId }) => redirect(`/approaches/${approachId}?done=taken`) });
export const name = defineAction(nameAsker, { sentences: NAME_ASKER_SENTENCES, then: ({ approachId }) => redirect(`/approaches/${approachId}?done=named`) });
export const attempt = defineAction(recordAttempt, { sentences: ATTEMPT_SENTENCES, then: ({ approachId }) => redirect(`/approaches/${approachId}?done=tried`) });
export const answer = defineAction(recordAnswer, { sentences: ANSWER_SENTENCES, then: ({ approachId, answer: given }) => redirect(`/approaches/${approachId}?done=${given}`) });
