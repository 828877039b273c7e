"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { changeOrganisation } from "@/lib/partnership/commands";
import { ORGANISATION } from "@/lib/partnership/present";

export const change = defineAction(changeOrganisation, { sentences: ORGANISATION, then: () => redirect("/commissioning") });
