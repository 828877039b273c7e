// What comes before people at a school today: which reviews open, how those that wait have changed, and whose turn it is.
import type { Day } from "../kernel/calendar";
import type { SchoolCalendar } from "../partnership/calendar/calendar.rules";
import type { LastReview } from "./flag-life.rules";
import { type InQueue, whoIsListed } from "./queue-order.rules";
import { isSevere, reviewShouldOpen, type Standing } from "./review.rules";
import { type OpenedFor, SAID_BY_A_PERSON } from "./review.vocabulary";

export type WaitingReview = {
  readonly id: string; readonly childId: string; readonly openedOn: Day; readonly openedFor: OpenedFor; readonly dueOn: Day;
  readonly severe: boolean; readonly restricted: boolean; readonly inLine: boolean;
};
export type Opening = WaitingReview & { readonly yearGroup: string };
export type ChildToday = Standing & {
  readonly yearGroup: string; readonly last: LastReview | null;
  /** A rule to look at first fires, or did until a short while ago. */
  readonly severeStill: boolean;
  /** The id of a review that opens now. */
  readonly nextReviewId: string;
};
export type SchoolToday = {
  /** On the roll: those people know of, and those whom flags alone bring before them. */
  readonly children: ReadonlyMap<string, ChildToday>;
  readonly waiting: readonly WaitingReview[];
  /** Of flags that are not over, also of children who have left. */
  readonly noticed: ReadonlyMap<string, Pick<InQueue, "strands" | "newest">>;
  readonly spokenOf: ReadonlySet<string>;
  /** How many are answered at once. */
  readonly length: number;
};
export type Asked = {
  readonly today: Day; /** The day by which what comes onto the list today is answered. */ readonly dueOn: Day; readonly calendar: SchoolCalendar;
  readonly involved: ReadonlySet<string>;
  /** New flags wait: only what a person said or asked for opens a review. */
  readonly held: boolean;
  /** Reviews written a moment ago, whose place on the list was promised to nobody yet. */
  readonly justOpened: ReadonlySet<string>;
};

const whatPeopleSaid = (child: ChildToday): ChildToday => ({ ...child, flags: [], candidate: false });

/** The reviews that open today, with their turns, and the waiting ones that are no longer as they were. Those the safeguarding lead keeps apart never wait; the days of those in line have not begun. */
export function todaysList(school: SchoolToday, asked: Asked): { readonly opened: readonly Opening[]; readonly changed: readonly WaitingReview[] } {
  const { today, dueOn, involved } = asked, opening = whoComes(school, asked);
  const waiting = school.waiting.map((review) => ({
    ...review, severe: school.children.get(review.childId)?.severeStill ?? false, restricted: involved.has(review.childId), inLine: review.inLine || asked.justOpened.has(review.id),
  }));
  const { inLine } = whoIsListed([...waiting, ...opening].filter(({ restricted }) => !restricted).map((review) => inQueue(school, review)), school.length, today);
  const line = new Set(inLine.map(({ id }) => id));
  const inTurn = <R extends WaitingReview>(review: R): R => (line.has(review.id) ? { ...review, inLine: true, dueOn } : review.inLine ? { ...review, inLine: false, dueOn } : review);
  return { opened: opening.map(inTurn), changed: waiting.map(inTurn).filter((review, at) => differ(review, school.waiting[at]!)) };
}

function whoComes({ children, waiting }: SchoolToday, { today, dueOn, calendar, involved, held }: Asked): readonly Opening[] {
  const waits = new Set(waiting.map(({ childId }) => childId));
  return [...children].flatMap(([childId, child]) => {
    const openedFor = waits.has(childId) ? null : reviewShouldOpen(held ? whatPeopleSaid(child) : child, child.last, today, calendar);
    return openedFor ? [{ id: child.nextReviewId, childId, openedOn: today, openedFor, dueOn, severe: isSevere(child.flags), restricted: involved.has(childId), inLine: true, yearGroup: child.yearGroup }] : [];
  });
}

const inQueue = ({ noticed, spokenOf }: SchoolToday, { id, childId, openedOn, openedFor, dueOn, severe, inLine }: WaitingReview): InQueue => ({
  id, openedOn, dueOn, severe, inLine, ...(noticed.get(childId) ?? { strands: 0, newest: null }), said: spokenOf.has(childId) || SAID_BY_A_PERSON.includes(openedFor),
});

const differ = (a: WaitingReview, b: WaitingReview): boolean => a.severe !== b.severe || a.restricted !== b.restricted || a.inLine !== b.inLine || a.dueOn !== b.dueOn;
