// The marks a source gives, one line a session.
import { weekday, type Day } from "../../kernel/calendar";
import { childrenOf, type Fetched } from "./fetched";
import { upnOf } from "./roll-table";
import type { Attendance, AttendanceCode, Deletion, ChildThere } from "./wonde.schema";

type Found = { readonly children: readonly ChildThere[]; readonly codes: readonly AttendanceCode[]; readonly attendance: readonly Attendance[]; readonly deletions: readonly Deletion[] };

const countOf = (count: number, one: string, many: string): string => (count === 1 ? one : `${count.toLocaleString("en-GB")} ${many}`);
const isWeekend = (on: string | null): boolean => on !== null && /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)) && weekday(on as Day) > 5;

/** Marks that were deleted there since the last time, and have not come back. */
export const deletedMarks = (deletions: readonly Deletion[]): number =>
  deletions.filter(({ type, restored_at }) => /^(session[_-]?)?attendance$/i.test(type) && restored_at === null).length;

/** The marks of children on our roll; those of anybody else are counted and left out. Null where there is not one. */
export function marksTable({ children, codes, attendance, deletions }: Found, isOnRoll: (upn: string) => boolean): Fetched | null {
  const upns = new Map(children.map((child) => [child.id, upnOf(child)])), code = new Map(codes.map((one) => [one.id, one.code]));
  const rows: string[][] = [], strangers = new Set<string>();
  let left = 0, weekends = 0;
  for (const { theirId, codeId, on, session } of attendance) {
    const upn = upns.get(theirId ?? "") ?? "";
    if (upn === "" || !isOnRoll(upn)) { left++; strangers.add(theirId ?? ""); continue; }
    if (isWeekend(on)) { weekends++; continue; }
    // A code that is not in its list is passed on as it came: the check rejects it by name.
    rows.push([upn, on ?? "", session ?? "", codeId === null ? "-" : code.get(codeId) ?? codeId]);
  }
  const deleted = deletedMarks(deletions);
  const remarks = [
    ...(left > 0 ? [`${countOf(left, "One mark was", "marks were")} left out: of ${childrenOf(strangers.size)} not on the roll here.`] : []),
    ...(weekends > 0 ? [`${countOf(weekends, "One mark was", "marks were")} left out: on a Saturday or Sunday.`] : []),
    ...(deleted > 0 ? [deletedSentence(deleted)] : []),
  ];
  return rows.length === 0 ? null : { kind: "marks", header: ["UPN", "Date", "Session", "Code"], rows, remarks };
}

/** What cannot be done for the school, and how it can be. */
export const deletedSentence = (count: number): string =>
  `${countOf(count, "One mark was", "marks were")} deleted in your system. A mark without a code changes nothing here. Send a file with the right codes for those sessions.`;
