"use server";
import { redirect } from "next/navigation";
import { shutOut } from "@/lib/children/commands";
import { SHUT_OUT_SENTENCES } from "@/lib/children/present";
import { defineAction } from "@/lib/doorway/define-action";

export const keepOut = defineAction(shutOut, {
  sentences: SHUT_OUT_SENTENCES,
  then: ({ childId, themselves }) => redirect(themselves ? "/children?kept=you" : `/children/${childId}#kept-out`),
});
