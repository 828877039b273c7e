// Asking a family, through the same doors as the link worker's page: each try, each answer, and what a yes makes.
import { recordAttempt, takeOn } from "../../lib/cases/commands";
import type { AttemptOutcome, AttemptWay } from "../../lib/cases/vocabulary";
import { recordAnswer } from "../../lib/jobs/commands";
import { freezeBaselineOf } from "../../lib/jobs/freeze-baseline";
import { type Day, dayOf } from "../../lib/kernel/calendar";
import type { CastMember } from "./cast";
import type { Child, Place } from "./happening";
import { must } from "./people";
import { acting, approachOf, leadOf } from "./standing";

export type Tried = { readonly how: AttemptWay; readonly outcome: AttemptOutcome; readonly words?: string; /** Where it is not who decides. */ readonly relative?: string; readonly nextStep: string; readonly nextOn: Day };
export type Said =
  | { readonly answer: "agreed"; readonly linkWorker: CastMember; readonly contactEvery: number; readonly words: string; readonly childView?: string }
  | { readonly answer: "declined" | "asked-to-wait"; readonly words: string; readonly childView?: string; readonly tryNext: string; readonly tryOn: Day };

/** Whoever asks takes the family on first, where nobody has; where only the lead may know, the lead asks. */
async function asking(place: Place, child: Child, asker: CastMember, now: Date) {
  const found = await approachOf(place, child, now), by = found.restricted ? leadOf(place) : asker;
  if (by.role !== "link-worker" || found.askedById) return { ...found, viewer: await acting(by, now, place.schoolId) };
  must(await takeOn(await acting(by, now, place.schoolId), { approachId: found.id, version: found.version }, now), `take ${child.name}'s family on`);
  return { ...found, version: found.version + 1, viewer: await acting(by, now, place.schoolId) };
}

/** One try to reach them, that day. */
export async function tryFamily(place: Place, child: Child, by: CastMember, now: Date, { relative, ...tried }: Tried): Promise<void> {
  const { id: approachId, version, viewer, guardians, decides } = await asking(place, child, by, now);
  const whom = guardians.find(({ relationship }) => relationship === relative) ?? decides;
  must(await recordAttempt(viewer, { ...tried, approachId, version, triedOn: dayOf(now), whom: whom?.id ?? "other", whomElse: whom ? undefined : "whoever answers at home" }, now), `ask ${child.name}'s family`);
}

/** What they answered, that day; how things stood is kept at once, as the worker does for the page. */
export async function hear(place: Place, child: Child, by: CastMember, now: Date, said: Said): Promise<void> {
  const { id: approachId, version, viewer, decides } = await asking(place, child, by, now);
  const linkWorkerId = said.answer === "agreed" ? (await acting(said.linkWorker, now, place.schoolId)).id : undefined;
  const { caseId } = must(await recordAnswer(viewer, {
    ...said, linkWorker: undefined, linkWorkerId, tell: "yes", approachId, version, givenOn: dayOf(now), givenBy: "parental-responsibility", guardian: decides?.id ?? "other", giverElse: decides ? undefined : "Whoever looks after the child",
  }, now), `hear ${child.name}'s family`);
  if (caseId) await freezeBaselineOf({ ...place, caseId }, now, "command line");
}
