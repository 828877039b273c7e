"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { declareInsight } from "@/lib/signals/commands";
import { DECLARE_SENTENCES } from "@/lib/signals/insight.present";

export const declare = defineAction(declareInsight, { sentences: DECLARE_SENTENCES, then: ({ childId, schoolId }) => redirect(`/children/${childId}?school=${schoolId}#signals`) });
