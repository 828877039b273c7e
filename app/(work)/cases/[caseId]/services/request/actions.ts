"use server";
import { redirect } from "next/navigation";
import { makeRequest } from "@/lib/commissioning/commands";
import { MAKE_REQUEST } from "@/lib/commissioning/present";
import { defineAction } from "@/lib/doorway/define-action";

export const make = defineAction(makeRequest, { sentences: MAKE_REQUEST, then: ({ caseId }) => redirect(`/cases/${caseId}/services`) });
