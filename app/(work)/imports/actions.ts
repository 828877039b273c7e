"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { sendFile } from "@/lib/imports/commands";
import { SEND_SENTENCES } from "@/lib/imports/import.present";

export const sendFileAction = defineAction(sendFile, { sentences: SEND_SENTENCES, then: ({ importId }) => redirect(`/imports/${importId}`) });
