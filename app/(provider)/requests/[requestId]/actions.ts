"use server";
import { revalidatePath } from "next/cache";
import { acceptRequest, declineRequest } from "@/lib/commissioning/commands";
import { ANSWER_REQUEST } from "@/lib/commissioning/present";
import { defineAction } from "@/lib/doorway/define-action";

const then = () => revalidatePath("/requests", "layout");

export const accept = defineAction(acceptRequest, { sentences: ANSWER_REQUEST, then });
export const decline = defineAction(declineRequest, { sentences: ANSWER_REQUEST, then });
