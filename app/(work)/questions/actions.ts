"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { publishQuestions } from "@/lib/signals/class-review/commands";
import { PUBLISH_SENTENCES } from "@/lib/signals/class-review/present";

export const publish = defineAction(publishQuestions, { sentences: PUBLISH_SENTENCES, then: () => redirect("/questions?published=1") });
