"use server";
import { revalidatePath } from "next/cache";
import { endShutOut } from "@/lib/children/commands";
import { END_SHUT_OUT_SENTENCES } from "@/lib/children/present";
import { defineAction } from "@/lib/doorway/define-action";

export const end = defineAction(endShutOut, { sentences: END_SHUT_OUT_SENTENCES, then: ({ childId }) => revalidatePath(`/children/${childId}`) });
