"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { answerForChild, skipChild } from "@/lib/signals/class-review/commands";
import { ANSWER_SENTENCES, SKIP_SENTENCES } from "@/lib/signals/class-review/present";
import { toTheDoor } from "@/lib/session/carried-words";
import { reviewAddress } from "./address";

export const answer = defineAction(answerForChild, {
  sentences: ANSWER_SENTENCES,
  then: async (said, { js }) => {
    if (said.to === "safeguarding") {
      await toTheDoor.carry(said.words);
      redirect(`/worried-now?school=${said.schoolId}&child=${said.childId}#write`);
    }
    if (!js) redirect(`${reviewAddress(said)}&${said.next ? `child=${said.next}` : "done=1"}`);
  },
});
export const skip = defineAction(skipChild, {
  sentences: SKIP_SENTENCES,
  then: (said, { js }) => { if (!js) redirect(`${reviewAddress(said)}&${said.next ? `child=${said.next}` : "done=1"}`); },
});
