import { Prisma } from "../../generated/prisma/client";
import { directly, type Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import type { LastReview, StandingFlag } from "./flag-life.rules";
import type { KeptFlag } from "./follow-flags.rules";
import { keptDetail } from "./kept-detail";
import { lengthAsked, lengthOf, type LengthAsked } from "./list-length";
import type { OpenedFor, StoredEnd } from "./review.vocabulary";
import type { ChildToday, SchoolToday, WaitingReview } from "./todays-list.rules";
import { figureOf } from "./worsening.rules";

// Rows without the names of their columns: naming them is half of what reading costs.
type ReviewRow = readonly [
  newest: boolean, waits: boolean, id: string, childId: string, openedOn: Day, openedFor: OpenedFor, dueOn: Day, severe: boolean, restricted: boolean, inLine: boolean,
  end: StoredEnd | null, endDetail: unknown, decidedOn: Day | null, lookAgainOn: Day | null,
];
type Read = {
  readonly spokenOf: readonly string[] | null; readonly reviews: readonly ReviewRow[] | null;
  readonly enrolled: readonly (readonly [childId: string, yearGroup: string, nextReviewId: string])[] | null; readonly supportOver: Readonly<Record<string, Day>> | null;
  readonly endedInTheOpen: boolean; readonly length: LengthAsked; readonly answerWithin: number;
};
type Asked = { readonly schoolId: string; readonly today: Day; readonly now: Date; readonly involved: ReadonlySet<string>; /** As they are kept; what is over asks for nobody. */ readonly flags: readonly KeptFlag[] };

/**
 * What decides whom people are asked about today, in one statement and one text: a question each is what asking costs. Asked about are children whom people know of
 * and those whom flags alone bring, not the many with a flag or two; evidence is read only where it is compared with what was decided.
 * `endedInTheOpen`: a review of an involved child has ended and is not kept apart yet.
 */
export async function schoolToday(tx: Tx, { schoolId, today, now, involved, flags: kept }: Asked): Promise<SchoolToday & { readonly endedInTheOpen: boolean; readonly answerWithin: number }> {
  const flags = kept.filter(({ expiredOn }) => expiredOn === null);
  const brought = [...new Set(flags.filter(({ candidate, rule }) => candidate || rule === "academic.two-years").map(({ childId }) => childId))];
  const { rows: [row] } = await directly<{ school: string }>(tx, Prisma.sql`
    WITH reviews AS MATERIALIZED (
      SELECT *, lead(id) OVER (PARTITION BY child_id ORDER BY opened_on, id) IS NULL AS newest FROM review WHERE school_id = ${schoolId}::uuid),
    spoken_of AS MATERIALIZED (SELECT DISTINCT child_id FROM concern WHERE school_id = ${schoolId}::uuid AND answered_at IS NULL),
    known AS MATERIALIZED (SELECT child_id FROM spoken_of UNION SELECT child_id FROM reviews UNION SELECT unnest(${brought}::uuid[]))
    SELECT json_build_object(
      'spokenOf', (SELECT json_agg(child_id) FROM spoken_of),
      'reviews', (SELECT json_agg(json_build_array(newest, state = 'waiting', id, child_id, opened_on, opened_for, due_on, severe, restricted, in_line,
        "end", end_detail, (decided_at AT TIME ZONE 'Europe/London')::date, look_again_on))
        FROM reviews WHERE newest OR state = 'waiting'),
      'enrolled', (SELECT json_agg(json_build_array(child_id, year_group, uuidv7())) FROM enrolment
        WHERE school_id = ${schoolId}::uuid AND child_id = ANY (ARRAY(SELECT child_id FROM known)) AND gone_on IS NULL AND (left_on IS NULL OR left_on > ${today}::date)),
      'supportOver', (SELECT json_object_agg(review_id, over_on) FROM children.support_over(${schoolId}::uuid) WHERE EXISTS (SELECT FROM reviews WHERE state = 'ended')),
      'endedInTheOpen', EXISTS (SELECT FROM reviews WHERE state = 'ended' AND NOT restricted AND child_id = ANY (${[...involved]}::uuid[])),
      'length', ${lengthAsked({ schoolId, now })}, 'answerWithin', (SELECT answer_within FROM school WHERE id = ${schoolId}::uuid))::text AS school`);
  const read = JSON.parse(row!.school) as Read, reviews = read.reviews ?? [], spokenOf = new Set(read.spokenOf);
  const known = new Set([...brought, ...spokenOf, ...reviews.map((review) => review[CHILD])]), own = byChild(flags.filter(({ childId }) => known.has(childId)));
  const last = new Map(reviews.flatMap((review): [string, LastReview][] => (review[NEWEST] ? [[review[CHILD], lastOf(review, read.supportOver ?? {})]] : [])));
  const children = (read.enrolled ?? []).map(([childId, yearGroup, nextReviewId]): [string, ChildToday] =>
    [childId, { ...standing(own.get(childId) ?? [], last.get(childId)), openConcern: spokenOf.has(childId), yearGroup, nextReviewId, last: last.get(childId) ?? null }]);
  return {
    spokenOf, waiting: reviews.filter((review) => review[WAITS]).map(waitingOf),
    // A child is brought by a rule that fires, by what somebody said, or was decided on before.
    children: new Map(children.filter(([, child]) => child.flags.length > 0 || child.openConcern || child.last)),
    noticed: new Map([...own].map(([childId, all]) => [childId, noticed(all)])),
    length: lengthOf(read.length, read.answerWithin).atOnce, answerWithin: read.answerWithin, endedInTheOpen: read.endedInTheOpen,
  };
}

function byChild(flags: readonly KeptFlag[]): ReadonlyMap<string, readonly KeptFlag[]> {
  const found = new Map<string, KeptFlag[]>();
  for (const flag of flags) {
    const own = found.get(flag.childId);
    if (own) own.push(flag); else found.set(flag.childId, [flag]);
  }
  return found;
}

const NEWEST = 0, WAITS = 1, CHILD = 3;
const waitingOf = ([, , id, childId, openedOn, openedFor, dueOn, severe, restricted, inLine]: ReviewRow): WaitingReview => ({ id, childId, openedOn, openedFor, dueOn, severe, restricted, inLine });

function lastOf([, waits, id, , , , , severe, , , end, endDetail, decidedOn, lookAgainOn]: ReviewRow, supportOver: Readonly<Record<string, Day>>): LastReview {
  if (waits || !decidedOn || !end) return { state: "waiting" };
  const { rulesKnown, figuresKnown } = keptDetail(endDetail);
  return { state: "ended", end, decidedOn, severe, lookAgainOn, supportOverOn: supportOver[id] ?? null, rulesKnown, figuresKnown };
}

function standing(all: readonly KeptFlag[], last: LastReview | undefined): Pick<ChildToday, "flags" | "candidate" | "severeStill"> {
  const flags: StandingFlag[] = [];
  let isCandidate = false, severeStill = false;
  for (const { rule, severity, seenOn, candidate, endedOn, because } of all) {
    severeStill ||= severity === "severe";
    if (endedOn) continue;
    isCandidate ||= candidate;
    flags.push({ rule, severity, seenOn, figure: last?.state === "ended" ? figureOf(rule, because) : null });
  }
  return { flags, candidate: isCandidate, severeStill };
}

function noticed(all: readonly KeptFlag[]): { readonly strands: number; readonly newest: Day | null } {
  let newest: Day | null = null;
  for (const { seenOn } of all) if (!newest || seenOn > newest) newest = seenOn;
  return { strands: new Set(all.map(({ strand }) => strand)).size, newest };
}
