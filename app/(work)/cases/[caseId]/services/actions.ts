"use server";
import { revalidatePath } from "next/cache";
import { finishRequest, withdrawRequest } from "@/lib/commissioning/commands";
import { END_REQUEST } from "@/lib/commissioning/present";
import { defineAction } from "@/lib/doorway/define-action";

const then = () => revalidatePath("/cases", "layout");

export const withdraw = defineAction(withdrawRequest, { sentences: END_REQUEST, then });
export const finish = defineAction(finishRequest, { sentences: END_REQUEST, then });
