"use server";
import { defineAction } from "@/lib/doorway/define-action";
import { updateArea } from "@/lib/partnership/commands";
import { UPDATE_AREA } from "@/lib/partnership/present";

export const update = defineAction(updateArea, { sentences: UPDATE_AREA });
