"use server";
import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/doorway/define-action";
import { seeSaid, setListLength } from "@/lib/identification/commands";
import { LENGTH_SENTENCES, SEEN_SENTENCES } from "@/lib/identification/lists.present";

export const setLength = defineAction(setListLength, { sentences: LENGTH_SENTENCES, then: () => revalidatePath("/flags") });
export const see = defineAction(seeSaid, { sentences: SEEN_SENTENCES, then: () => revalidatePath("/flags") });
