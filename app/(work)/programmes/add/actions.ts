"use server";
import { redirect } from "next/navigation";
import { act } from "@/lib/doorway/ask";
import { defineAction } from "@/lib/doorway/define-action";
import { publishRules } from "@/lib/identification/commands";
import { addProgramme } from "@/lib/partnership/commands";
import { ADD_PROGRAMME } from "@/lib/partnership/present";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

/** The programme is partnership's, its rules are identification's: this page composes them. */
export const add = defineAction(addProgramme, {
  sentences: ADD_PROGRAMME,
  then: async ({ programmeId }) => {
    const published = await act(publishRules, await requireViewers(), { programmeId }, clock());
    if (!published.ok) throw new Error(`The default rules of a new programme were not published: ${published.because}.`);
    redirect(`/programmes/${programmeId}`);
  },
});
