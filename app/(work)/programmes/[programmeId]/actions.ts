"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { publishRules } from "@/lib/identification/commands";

export const publish = defineAction(publishRules, {
  sentences: {
    "published-meanwhile": "Version 1 is published already. Open the page again to read it; another version is proposed first.",
    "not-found": "This programme is not in your area.", "not-allowed": "An administrator or a programme manager publishes rules.",
  },
  then: (_done, { programmeId }) => redirect(`/programmes/${String(programmeId)}`),
});
