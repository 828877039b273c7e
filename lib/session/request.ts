import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { Viewer } from "../access/viewer";
import { beforeSignIn } from "../db/as-viewer";
import { dayOf } from "../kernel/calendar";
import { clock } from "./clock";
import { COOKIES } from "./cookies";
import { grantsOf, type HeldGrant } from "./viewers";

const IDLE_MINUTES = Number(process.env.SEEN_IDLE_MINUTES ?? 30);
export type SignedInPerson = {
  readonly id: string; readonly areaId: string; readonly sessionId: string; readonly name: string; readonly email: string;
  readonly oneTime: boolean; readonly grants: readonly HeldGrant[];
};
type Found = { person_id: string; name: string; email: string; one_time: boolean };

/** Whoever this request comes from, looked up in the database anew: an ended session, a disabled person, a raised version is nobody. */
export const signedInPerson = cache(async (): Promise<SignedInPerson | null> => {
  const token = (await cookies()).get(COOKIES.session)?.value;
  const claims = token ? await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" }).catch(() => null) : null;
  if (!claims?.sessionId || !claims.areaId) return null;
  const [found] = await beforeSignIn().$queryRaw<Found[]>`SELECT * FROM session.look_up(${claims.areaId}::uuid, ${claims.sessionId}::uuid, ${IDLE_MINUTES}::int)`;
  if (!found || found.person_id !== claims.sub) return null;
  const grants = await grantsOf(claims.areaId, found.person_id, dayOf(clock()), "page");
  return { id: found.person_id, areaId: claims.areaId, sessionId: claims.sessionId, name: found.name, email: found.email, oneTime: found.one_time, grants };
});

/** The person, or the way to the sign-in page, which says so where a session has ended. */
export async function requirePerson(): Promise<SignedInPerson> {
  const person = await signedInPerson();
  if (!person) redirect((await cookies()).has(COOKIES.session) ? "/sign-in?ended=1" : "/sign-in");
  return person;
}

/** One viewer for each grant; whoever still has a one-time password chooses their own first. */
export async function requireViewers(): Promise<readonly Viewer[]> {
  const person = await requirePerson();
  if (person.oneTime) redirect("/account/password");
  return person.grants.map((grant) => grant.viewer);
}

/** For choosing one's own password, the one thing that a one-time password does not block. */
export const viewersChoosingPassword = async (): Promise<readonly Viewer[]> => (await requirePerson()).grants.map((grant) => grant.viewer);
