"use server";
import { refresh } from "next/cache";
import { defineAction } from "@/lib/doorway/define-action";
import { writeNote } from "@/lib/plans/family/commands";
import { NOTE_SENTENCES } from "@/lib/plans/family/present";
import { familyViewers } from "@/lib/session/family";

export const write = defineAction(writeNote, { sentences: NOTE_SENTENCES, viewers: familyViewers, then: () => refresh() });
