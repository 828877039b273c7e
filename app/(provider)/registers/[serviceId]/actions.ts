"use server";
import { redirect } from "next/navigation";
import { keepRegister } from "@/lib/commissioning/commands";
import { KEEP_REGISTER } from "@/lib/commissioning/present";
import { defineAction } from "@/lib/doorway/define-action";

export const keep = defineAction(keepRegister, { sentences: KEEP_REGISTER, then: () => redirect("/registers?kept=yes") });
