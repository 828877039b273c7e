"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { closeSession } from "@/lib/session/close-session";
import { COOKIES } from "@/lib/session/cookies";
import { signedInPerson } from "@/lib/session/request";

/** Ends the session in the database and forgets its cookie. Outside the doorway: whoever holds no role may leave too. */
export async function signOut(): Promise<void> {
  const person = await signedInPerson();
  if (person) await closeSession(person);
  (await cookies()).delete(COOKIES.session);
  redirect("/sign-in?ended=by-you");
}
