"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { keepPoliceNotice } from "@/lib/safeguarding/commands";
import { NOTICE_SENTENCES } from "@/lib/safeguarding/present";

export const keep = defineAction(keepPoliceNotice, { sentences: NOTICE_SENTENCES, then: ({ entryId }) => redirect(`/safeguarding/${entryId}`) });
