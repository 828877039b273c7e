"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { acceptHold } from "@/lib/imports/commands";
import { HOLD_SENTENCES } from "@/lib/imports/hold.present";

export const acceptHoldAction = defineAction(acceptHold, { sentences: HOLD_SENTENCES, then: () => redirect("/flags/held") });
