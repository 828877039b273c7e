// Whom a private link lets in: nobody signs in, whoever holds the address is the one guardian it was made for. Looked up anew at each request.
import { headers } from "next/headers";
import { NOTHING_MORE, type Viewer } from "../access/viewer";
import { beforeSignIn } from "../db/as-viewer";
import { dayOf, dayOfColumn, type Day } from "../kernel/calendar";
import { clock } from "./clock";
import { familyKeyHash } from "./family-key";
import { admitTry, forgetFailures } from "./throttle";

export type FamilyGuest = {
  readonly viewer: Viewer; readonly caseId: string; readonly childName: string; readonly guardianName: string; readonly linkWorkerName: string; readonly schoolName: string;
  readonly agreedSince: Day; readonly untilOn: Day;
};
type Row = {
  area_id: string; link_id: string; case_id: string; child_id: string; school_id: string; parts: string[]; until_on: Date;
  child_name: string; guardian_name: string; link_worker_name: string; school_name: string; agreed_since: Date;
};
// A link has no account: every wrong one from an address counts for that address alone.
const ANY_LINK = "a family’s private link";

/** Who comes with that key on that day; null where it is unknown, ended, run out, or its guardian must not be contacted: which of these is not told. */
export async function guestOf(key: string, on: Day): Promise<FamilyGuest | null> {
  const [row] = await beforeSignIn().$queryRaw<Row[]>`SELECT * FROM session.family(${familyKeyHash(key)}, ${on}::date)`;
  if (!row) return null;
  const viewer: Viewer = {
    id: row.link_id, areaId: row.area_id, role: "family", schoolIds: [], yearGroups: [], className: null, shutOut: [], through: "page", ...NOTHING_MORE, caseIds: [row.case_id], parts: row.parts,
  };
  return {
    viewer, caseId: row.case_id, childName: row.child_name, guardianName: row.guardian_name, linkWorkerName: row.link_worker_name, schoolName: row.school_name,
    agreedSince: dayOfColumn(row.agreed_since), untilOn: dayOfColumn(row.until_on),
  };
}

/** The same for a request, with guessing made slow: "too-many" where others at this address already wait. */
export async function familyGuest(key: string): Promise<FamilyGuest | "too-many" | null> {
  const address = (await headers()).get("x-forwarded-for") ?? "unknown"; // our own server writes it: scripts/serve.ts
  if (await admitTry(ANY_LINK, address) === "too-many") return "too-many";
  const guest = await guestOf(key, dayOf(clock()));
  if (guest) await forgetFailures(ANY_LINK, address);
  return guest;
}

/** For the forms of the family's page, which post the key along: nobody where it lets nobody in. */
export async function familyViewers(posted: Readonly<Record<string, unknown>>): Promise<readonly Viewer[]> {
  const guest = typeof posted.key === "string" ? await familyGuest(posted.key) : null;
  return guest === null || guest === "too-many" ? [] : [guest.viewer];
}
