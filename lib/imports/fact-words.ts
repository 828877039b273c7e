// Which fact of a child a line is about, in words for the import page: never what a person wrote about the child.
import { longDay, schoolYearName } from "../kernel/calendar";
import { counted } from "./counts.present";
import { dayAt } from "./marks.packing";
import type { RowOf } from "./rows";

const STATUS_WORDS = { sen: "SEN status", fsm: "FSM" } as const;

export const FACT_WORDS: { readonly [K in Exclude<keyof RowOf, "roll" | "marks">]: (row: RowOf[K]) => string } = {
  guardians: ({ name }) => name,
  assessments: ({ subject, on, scale }) => [subject, scale, longDay(on)].filter((part) => part !== "").join(", "),
  wellbeing: ({ instrument, subscale, respondent, on }) => `${instrument} ${subscale}, ${respondent}, ${longDay(on)}`,
  judgements: ({ observation, on }) => `${observation}, ${longDay(on)}`,
  suspensions: ({ from }) => `from ${longDay(from)}`,
  insight: ({ insight, on }) => `${insight}, ${longDay(on)}`,
  "contacts-before": ({ from, outcome, on }) => `${from}, ${outcome}, ${longDay(on)}`,
  "attendance-summary": ({ from, until }) => `${longDay(from)} to ${longDay(until)}`,
  "status-periods": ({ status, from }) => `${STATUS_WORDS[status]}, from ${longDay(from)}`,
  involvement: ({ kind, from }) => `${kind}, from ${longDay(from)}`,
};

/** Sessions of one child in one school year; `first`: the position of the first that is new or changed. */
export type SessionsFound = { readonly schoolYear: number; readonly new: number; readonly changed: number; readonly unchanged: number; readonly first: number | null };

/** Of a child of whom a file of marks says nothing. */
export const NO_MARKS = "no marks in this file";
/** "2026/27: 12 sessions changed, first 4 March 2027". */
export function sessionsWords({ schoolYear, new: arrived, changed, unchanged, first }: SessionsFound): string {
  const parts = [[arrived, "new"], [changed, "changed"]] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, became], i) => (i === 0 ? `${counted(count, "session")} ${became}` : `${count} ${became}`));
  const what = said.length === 0 ? `${counted(unchanged, "session")}` : `${said.join(", ")}, first ${longDay(dayAt(schoolYear, first ?? 0))}`;
  return `${schoolYearName(schoolYear)}: ${what}`;
}
