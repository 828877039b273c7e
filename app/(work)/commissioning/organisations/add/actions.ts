"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { addOrganisation } from "@/lib/partnership/commands";
import { ORGANISATION } from "@/lib/partnership/present";

export const add = defineAction(addOrganisation, { sentences: ORGANISATION, then: () => redirect("/commissioning") });
