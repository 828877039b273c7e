"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { closeEntry, recordEntry } from "@/lib/safeguarding/commands";
import { ENTRY_SENTENCES } from "@/lib/safeguarding/present";

export const record = defineAction(recordEntry, { sentences: ENTRY_SENTENCES, then: (_done, { entryId }) => redirect(`/safeguarding/${String(entryId)}`) });

export const close = defineAction(closeEntry, { sentences: ENTRY_SENTENCES, then: (_done, { entryId }) => redirect(`/safeguarding/${String(entryId)}`) });
