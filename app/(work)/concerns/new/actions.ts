"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { raiseConcern } from "@/lib/identification/concerns/commands";
import { RAISE_SENTENCES } from "@/lib/identification/concerns/present";
import { toTheDoor } from "@/lib/session/carried-words";

export const raise = defineAction(raiseConcern, {
  sentences: RAISE_SENTENCES,
  then: async (raised) => {
    if (raised.to === "safeguarding") {
      await toTheDoor.carry(raised.words);
      redirect(`/worried-now?school=${raised.schoolId}&child=${raised.childId}#write`);
    }
    redirect("/concerns?raised=1");
  },
});
