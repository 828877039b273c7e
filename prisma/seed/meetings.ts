import type { Viewer } from "../../lib/access/viewer";
import { asViewer, type Tx } from "../../lib/db/as-viewer";
import { decideReview } from "../../lib/jobs/commands";
import { dayOf, dayOfColumn } from "../../lib/kernel/calendar";
import { inRole } from "./cast";
import { decisionOn, TOLD_BACK } from "./decisions";
import type { Place } from "./happening";
import { as, must } from "./people";
import type { SeedSchool } from "./schools";

/** The school's lead and SENCO decide the reviews that wait, in turn; the last `leaving` by name they do not get to. Gives how many they decided. */
export async function meet({ schools }: Place, school: SeedSchool["key"], now: Date, leaving: number): Promise<number> {
  const on = dayOf(now), schoolId = schools.get(school)!;
  const lead = await as(inRole("safeguarding-lead", school), on, schoolId), senco = await as(inRole("senco", school), on, schoolId);
  const waiting = await asViewer(lead, (tx) => waitingIn(tx, schoolId));
  const reached = waiting.slice(0, Math.max(0, waiting.length - leaving));
  for (const [i, { id, version, raised, ...review }] of reached.entries()) {
    const [decider, second] = review.restricted || i % 2 === 0 ? [lead, senco] : [senco, lead];
    const told = raised ? TOLD_BACK[review.name] ?? { tell: "changed", tellWhat: "Thank you. We sat down together because of what you wrote, and somebody asks how it is." } : {};
    await decide(decider, { reviewId: id, version, ...(!review.restricted && { secondId: second.id }), ...decisionOn(review, on), ...told }, now);
  }
  return reached.length;
}

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
