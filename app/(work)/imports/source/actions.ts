"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { connectSource, fetchNow, revokeSource, trySource } from "@/lib/imports/source/commands";
import { ASK_SENTENCES, CONNECT_SENTENCES } from "@/lib/imports/source/present";

const back = ({ schoolId }: { readonly schoolId: string }) => redirect(`/imports/source?school=${schoolId}`);

export const connectSourceAction = defineAction(connectSource, { sentences: CONNECT_SENTENCES, then: back });
export const revokeSourceAction = defineAction(revokeSource, { sentences: ASK_SENTENCES, then: back });
export const trySourceAction = defineAction(trySource, { sentences: ASK_SENTENCES, then: () => revalidatePath("/imports/source") });
export const fetchNowAction = defineAction(fetchNow, { sentences: ASK_SENTENCES, then: () => revalidatePath("/imports/source") });
