"use server";
import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/doorway/define-action";
import { answerConcern } from "@/lib/identification/concerns/commands";
import { ANSWER_SENTENCES } from "@/lib/identification/concerns/present";

export const answer = defineAction(answerConcern, { sentences: ANSWER_SENTENCES, then: ({ concernId }) => revalidatePath(`/concerns/${concernId}`) });
