import type { Viewer } from "../../lib/access/viewer";
import { seeSaid } from "../../lib/identification/commands";
import { saidOfChildren } from "../../lib/identification/said-today";
import { ofSaid } from "../../lib/identification/said.schema";
import { asViewer, type Tx } from "../../lib/db/as-viewer";
import { decideReview } from "../../lib/jobs/commands";
import { dayOf, dayOfColumn } from "../../lib/kernel/calendar";
import { inRole } from "./cast";
import { COHORT_MEETINGS } from "./cohort-meetings";
import { decisionOn, TOLD_BACK } from "./decisions";
import type { Place } from "./happening";
import { leaveAsAgreed, open } from "./meeting-held";
import { as, must } from "./people";
import type { SeedSchool } from "./schools";

/** The school's lead and SENCO decide the reviews that wait, in turn; the last `leaving` by name they do not get to. A cohort meeting is held as it is told. Gives how many they decided. */
export async function meet({ schools }: Place, school: SeedSchool["key"], now: Date, leaving: number): Promise<number> {
  const on = dayOf(now), schoolId = schools.get(school)!;
  const lead = await as(inRole("safeguarding-lead", school), on, schoolId), senco = await as(inRole("senco", school), on, schoolId);
  await readWhatWasSaid(lead, schoolId, now);
  const told = school === "larkhill" ? COHORT_MEETINGS[on] : undefined, held = told && await open({ lead, schoolId, now }, told);
  const waiting = (await asViewer(lead, (tx) => waitingIn(tx, schoolId))).filter(({ name }) => !told?.notReached.includes(name) && !told?.parked[name]);
  const reached = waiting.slice(0, Math.max(0, waiting.length - leaving));
  for (const [i, { id, version, raised, ...review }] of reached.entries()) {
    const [decider, second] = review.restricted || i % 2 === 0 ? [lead, senco] : [senco, lead];
    const decision = decisionOn(review, on), back = raised ? TOLD_BACK[review.name] ?? { tell: "changed", tellWhat: "Thank you. We sat down together because of what you wrote, and somebody asks how it is." } : {};
    await decide(decider, { reviewId: id, version, ...(!review.restricted && { secondId: second.id }), ...decision, ...back, ...(held && decision.supportBy === "link-worker" && { ownerId: (await as(inRole("link-worker", school), on, schoolId)).id }) }, now);
  }
  if (told && held) await leaveAsAgreed(held, told);
  return reached.length;
}

/** Before they meet, the lead has read what people said of children since the last time. */
async function readWhatWasSaid(lead: Viewer, schoolId: string, now: Date): Promise<void> {
  const { unread } = await asViewer(lead, (tx) => saidOfChildren(tx, schoolId, dayOf(now)));
  for (let from = 0; from < unread.length; from += MOST_AT_ONCE) must(await seeSaid(lead, { schoolId, said: unread.slice(from, from + MOST_AT_ONCE).map(ofSaid) }, now), "read what was said");
}
const MOST_AT_ONCE = 400;

const decide = async (viewer: Viewer, form: Readonly<Record<string, unknown>>, now: Date) => must(await decideReview(viewer, form, now), "decide a review");

async function waitingIn(tx: Tx, schoolId: string) {
  const reviews = await tx.review.findMany({ where: { schoolId, state: "waiting" }, select: { id: true, childId: true, version: true, severe: true, restricted: true } });
  const ofThem = { schoolId, childId: { in: reviews.map(({ childId }) => childId) } };
  const names = new Map((await tx.enrolment.findMany({ where: ofThem, select: { childId: true, forename: true, surname: true } })).map((row) => [row.childId, `${row.forename} ${row.surname}`]));
  const flags = await tx.flag.findMany({ where: { ...ofThem, endedOn: null }, select: { childId: true, rule: true }, orderBy: { rule: "asc" } });
  const concerns = new Set((await tx.concern.findMany({ where: { ...ofThem, answeredAt: null }, select: { childId: true } })).map(({ childId }) => childId));
  const asked = new Map((await tx.approach.findMany({ where: ofThem, orderBy: { openedOn: "asc" }, select: { childId: true, openedOn: true } })).map((row) => [row.childId, dayOfColumn(row.openedOn)]));
  return reviews.map(({ childId, ...review }) => ({
    ...review, askedSince: asked.get(childId), name: names.get(childId) ?? "", rules: flags.filter((flag) => flag.childId === childId).map(({ rule }) => rule), raised: concerns.has(childId),
  })).sort((a, b) => a.name.localeCompare(b.name, "en"));
}
