"use server";
import { redirect } from "next/navigation";
import { addService } from "@/lib/commissioning/commands";
import { ADD_SERVICE } from "@/lib/commissioning/present";
import { defineAction } from "@/lib/doorway/define-action";

export const add = defineAction(addService, { sentences: ADD_SERVICE, then: () => redirect("/commissioning") });
