import type { Tx } from "../../db/as-viewer";
import { type Day, dayOf, dayOfColumn } from "../../kernel/calendar";
import { keptDetail } from "../kept-detail";
import { groupsOf } from "../preview/groups.rules";
import type { StoredEnd } from "../review.vocabulary";
import type { RuleId } from "../vocabulary";
import type { Known } from "./count.rules";

type Earlier = readonly { readonly seenOn: Day }[];

/** One school's flags, decided reviews and children's groups, as Seen itself. What only the safeguarding lead may know of is not counted. */
export async function loadKnown(tx: Tx, schoolId: string): Promise<Known> {
  const flags = await tx.flag.findMany({ where: { schoolId, restricted: false }, select: { childId: true, rule: true, seenOn: true, expiredOn: true, earlier: true } });
  const reviews = await tx.review.findMany({ where: { schoolId, restricted: false }, select: { childId: true, state: true, end: true, decidedAt: true, endDetail: true } });
  const details = await tx.childDetail.findMany({ where: { schoolId }, select: { childId: true, sex: true, sen: true, fsm: true, eal: true, ethnicity: true } });
  const waiting = new Set(reviews.filter(({ state }) => state === "waiting").map(({ childId }) => childId)), once = new Map<string, Known["found"][number]>();
  for (const { childId, rule, seenOn, expiredOn, earlier } of flags) {
    const times = [...(earlier as unknown as Earlier).map((time) => ({ on: time.seenOn, waits: false })), { on: dayOfColumn(seenOn), waits: expiredOn === null && waiting.has(childId) }];
    // Two programmes that find the same child by the same rule found one flag.
    for (const { on, waits } of times) once.set(`${childId} ${rule} ${on}`, { childId, rule: rule as RuleId, seenOn: on, waits: waits || (once.get(`${childId} ${rule} ${on}`)?.waits ?? false) });
  }
  return {
    found: [...once.values()],
    decided: reviews.flatMap(({ childId, end, decidedAt, endDetail }) => (end && decidedAt ? [{ childId, end: end as StoredEnd, decidedOn: dayOf(decidedAt), rulesKnown: keptDetail(endDetail).rulesKnown }] : [])),
    groups: new Map(details.map(({ childId, ...of }) => [childId, groupsOf({ ...of, languages: [] }, false)])),
  };
}
