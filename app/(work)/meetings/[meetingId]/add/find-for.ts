"use server";
import { redirect } from "next/navigation";
import { toTheMeeting } from "@/lib/session/carried-words";
import { requirePerson } from "@/lib/session/request";

/** What a meeting's search posts to: the name travels sealed, so that no address, history or log holds it. */
export async function findFor(meetingId: string, form: FormData): Promise<void> {
  await requirePerson();
  await toTheMeeting.carry(String(form.get("asked") ?? "").trim().slice(0, 200));
  redirect(/^[0-9a-f-]{36}$/.test(meetingId) ? `/meetings/${meetingId}/add?found=1` : "/meetings");
}
