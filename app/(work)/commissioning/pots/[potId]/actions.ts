"use server";
import { redirect } from "next/navigation";
import { changePot } from "@/lib/commissioning/commands";
import { CHANGE_POT } from "@/lib/commissioning/present";
import { defineAction } from "@/lib/doorway/define-action";

export const change = defineAction(changePot, { sentences: CHANGE_POT, then: () => redirect("/commissioning#pots") });
