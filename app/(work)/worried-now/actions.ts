"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { findChild, raiseWorry } from "@/lib/safeguarding/commands";
import { toTheDoor } from "@/lib/session/carried-words";
import { FIND_SENTENCES, WORRY_SENTENCES } from "@/lib/safeguarding/present";

export const find = defineAction(findChild, { sentences: FIND_SENTENCES });

export const raise = defineAction(raiseWorry, {
  sentences: WORRY_SENTENCES,
  then: async ({ entryId }) => {
    await toTheDoor.drop();
    redirect(`/worried-now/${entryId}`);
  },
});
