"use server";
import { redirect } from "next/navigation";
import { addPot } from "@/lib/commissioning/commands";
import { ADD_POT } from "@/lib/commissioning/present";
import { defineAction } from "@/lib/doorway/define-action";

export const add = defineAction(addPot, { sentences: ADD_POT, then: () => redirect("/commissioning#pots") });
