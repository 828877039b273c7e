import { Prisma } from "../../generated/prisma/client";
import { directly, type Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import { addSchoolDays } from "../partnership/calendar/school-days.rules";
import type { KeptFlag } from "./follow-flags.rules";
import { schoolToday } from "./school-today";
import { type Asked, type Opening, todaysList, type WaitingReview } from "./todays-list.rules";

type School = Omit<Asked, "dueOn" | "justOpened"> & { readonly schoolId: string; readonly now: Date; /** As they are kept. */ readonly flags: readonly KeptFlag[] };

/** Opens what should come before people today, at most one waiting review a child, brings the waiting ones up to date, and says whose turn it is. Gives how many opened. */
export async function openReviews(tx: Tx, school: School): Promise<number> {
  const { schoolId, today, calendar, involved } = school;
  const decide = async (justOpened: readonly Opening[]) => {
    const stands = await schoolToday(tx, school), dueOn = addSchoolDays(calendar, today, stands.answerWithin);
    return { stands, dueOn, ...todaysList(stands, { ...school, dueOn, justOpened: new Set(justOpened.map(({ id }) => id)) }) };
  };
  let list = await decide([]), count = await open(tx, school, list);
  if (count < list.opened.length) { // somebody else opened a review of one of these children meanwhile: it stands, and takes its own place on the list
    list = await decide(list.opened);
    count += await open(tx, school, list);
  }
  await bringUpToDate(tx, schoolId, list.changed);
  if (list.stands.endedInTheOpen || list.changed.some(({ restricted }) => restricted)) await keepApart(tx, schoolId, involved);
  return count;
}

/** A column of rows, for unnest: as JSON each row would name its columns, and PostgreSQL read them one by one. */
const columnsOf = <R>(rows: readonly R[]) => <K extends keyof R>(key: K): R[K][] => rows.map((row) => row[key]);

async function open(tx: Tx, { schoolId, today }: School, { dueOn, opened }: { readonly dueOn: Day; readonly opened: readonly Opening[] }): Promise<number> {
  const column = columnsOf(opened);
  if (opened.length === 0) return 0;
  const { count } = await directly(tx, Prisma.sql`
    INSERT INTO review (id, school_id, child_id, opened_on, due_on, opened_for, severe, in_line, year_group, restricted)
    SELECT o.id, ${schoolId}::uuid, o.child_id, ${today}::date, ${dueOn}::date, o.opened_for, o.severe, o.in_line, o.year_group, o.restricted
    FROM unnest(${column("id")}::uuid[], ${column("childId")}::uuid[], ${column("openedFor")}::text[], ${column("severe")}::boolean[], ${column("inLine")}::boolean[], ${column("yearGroup")}::text[],
      ${column("restricted")}::boolean[]) AS o (id, child_id, opened_for, severe, in_line, year_group, restricted)
    ON CONFLICT DO NOTHING`);
  return count;
}

/** One that was decided since it was read stays as it was decided. */
async function bringUpToDate(tx: Tx, schoolId: string, changed: readonly WaitingReview[]): Promise<void> {
  const column = columnsOf(changed);
  if (changed.length > 0) await directly(tx, Prisma.sql`
    UPDATE review SET severe = c.severe, restricted = c.restricted, in_line = c.in_line, due_on = c.due_on
    FROM unnest(${column("id")}::uuid[], ${column("severe")}::boolean[], ${column("restricted")}::boolean[], ${column("inLine")}::boolean[], ${column("dueOn")}::date[]) AS c (id, severe, restricted, in_line, due_on)
    WHERE review.school_id = ${schoolId}::uuid AND review.state = 'waiting' AND review.id = c.id`);
}

/** A review of an involved child becomes the lead's alone, and stays so once decided: its reason was written for the lead's eyes. */
async function keepApart(tx: Tx, schoolId: string, involved: ReadonlySet<string>): Promise<void> {
  await directly(tx, Prisma.sql`UPDATE review SET restricted = true WHERE school_id = ${schoolId}::uuid AND state = 'ended' AND NOT restricted AND child_id = ANY (${[...involved]}::uuid[])`);
}
