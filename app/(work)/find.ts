"use server";
import { redirect } from "next/navigation";
import { toTheSearch } from "@/lib/session/carried-words";
import { requirePerson } from "@/lib/session/request";

/** What "Find a child" posts to: the name travels sealed, so that no address, history or log holds it. */
export async function find(form: FormData): Promise<void> {
  await requirePerson();
  await toTheSearch.carry(String(form.get("asked") ?? "").trim().slice(0, 200));
  redirect("/children?found=1");
}
