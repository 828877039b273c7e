"use server";
import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/doorway/define-action";
import { defineMeasure } from "@/lib/partnership/measures/commands";
import { DEFINE_SENTENCES } from "@/lib/partnership/measures/present";

export const define = defineAction(defineMeasure, { sentences: DEFINE_SENTENCES, then: () => revalidatePath("/area/measures") });
