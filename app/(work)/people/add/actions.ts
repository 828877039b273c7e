"use server";
import { defineAction } from "@/lib/doorway/define-action";
import { addPerson } from "@/lib/partnership/commands";
import { ADD_PERSON } from "@/lib/partnership/present";

export const add = defineAction(addPerson, { sentences: ADD_PERSON });
