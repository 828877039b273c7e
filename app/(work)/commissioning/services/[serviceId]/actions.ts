"use server";
import { redirect } from "next/navigation";
import { changeService } from "@/lib/commissioning/commands";
import { CHANGE_SERVICE } from "@/lib/commissioning/present";
import { defineAction } from "@/lib/doorway/define-action";

export const change = defineAction(changeService, { sentences: CHANGE_SERVICE, then: () => redirect("/commissioning") });
