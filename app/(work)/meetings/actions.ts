"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { finishTask, openMeeting } from "@/lib/identification/meeting/commands";
import { FINISH_SENTENCES, OPEN_SENTENCES } from "@/lib/identification/meeting/meeting.present";

export const open = defineAction(openMeeting, { sentences: OPEN_SENTENCES, then: ({ meetingId }) => redirect(`/meetings/${meetingId}`) });

export const finish = defineAction(finishTask, { sentences: FINISH_SENTENCES, then: () => redirect("/meetings/tasks") });
