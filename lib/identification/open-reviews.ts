import type { Tx } from "../db/as-viewer";
import { addSchoolDays } from "../partnership/calendar/school-days.rules";
import { schoolToday } from "./school-today";
import { type Asked, type Opening, todaysList, type WaitingReview } from "./todays-list.rules";

type School = Omit<Asked, "dueOn" | "justOpened"> & { readonly schoolId: string; readonly now: Date; readonly answerWithin: number };

/** Opens what should come before people today, at most one waiting review a child, brings the waiting ones up to date, and says whose turn it is. Gives how many opened. */
export async function openReviews(tx: Tx, school: School): Promise<number> {
  const { schoolId, today, calendar, answerWithin, involved } = school, dueOn = addSchoolDays(calendar, today, answerWithin);
  const decide = async (justOpened: readonly Opening[]) => {
    const stands = await schoolToday(tx, school);
    return { stands, ...todaysList(stands, { ...school, dueOn, justOpened: new Set(justOpened.map(({ id }) => id)) }) };
  };
  let list = await decide([]), count = await open(tx, schoolId, list.opened);
  if (count < list.opened.length) { // somebody else opened a review of one of these children meanwhile: it stands, and takes its own place on the list
    list = await decide(list.opened);
    count += await open(tx, schoolId, list.opened);
  }
  await bringUpToDate(tx, schoolId, list.changed);
  if (list.stands.endedInTheOpen || list.changed.some(({ restricted }) => restricted)) await keepApart(tx, schoolId, involved);
  return count;
}

async function open(tx: Tx, schoolId: string, opened: readonly Opening[]): Promise<number> {
  return opened.length === 0 ? 0 : await tx.$executeRaw`
    INSERT INTO review (id, school_id, child_id, opened_on, due_on, opened_for, severe, in_line, year_group, restricted)
    SELECT id, ${schoolId}::uuid, "childId", "openedOn", "dueOn", "openedFor", severe, "inLine", "yearGroup", restricted
    FROM json_to_recordset(${JSON.stringify(opened)}::json)
      AS o (id uuid, "childId" uuid, "openedOn" date, "dueOn" date, "openedFor" text, severe boolean, "inLine" boolean, "yearGroup" text, restricted boolean)
    ON CONFLICT DO NOTHING`;
}

/** One that was decided since it was read stays as it was decided. */
async function bringUpToDate(tx: Tx, schoolId: string, changed: readonly WaitingReview[]): Promise<void> {
  if (changed.length > 0) await tx.$executeRaw`
    UPDATE review SET severe = c.severe, restricted = c.restricted, in_line = c."inLine", due_on = c."dueOn"
    FROM json_to_recordset(${JSON.stringify(changed)}::json) AS c (id uuid, severe boolean, restricted boolean, "inLine" boolean, "dueOn" date)
    WHERE review.school_id = ${schoolId}::uuid AND review.state = 'waiting' AND review.id = c.id`;
}

/** A review of an involved child becomes the lead's alone, and stays so once decided: its reason was written for the lead's eyes. */
async function keepApart(tx: Tx, schoolId: string, involved: ReadonlySet<string>): Promise<void> {
  await tx.$executeRaw`UPDATE review SET restricted = true WHERE school_id = ${schoolId}::uuid AND state = 'ended' AND NOT restricted AND child_id = ANY (${[...involved]}::uuid[])`;
}
