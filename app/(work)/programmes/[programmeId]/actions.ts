"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { publishRules } from "@/lib/identification/commands";

export const publish = defineAction(publishRules, {
  sentences: {
    "published-meanwhile": "Somebody else published a version a moment ago. Look at it before you publish another.",
    "not-found": "This programme is not in your area.", "not-allowed": "An administrator or a programme manager publishes rules.",
  },
  then: (_done, { programmeId }) => redirect(`/programmes/${String(programmeId)}`),
});
