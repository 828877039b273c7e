// What people are told while new flags wait.
import { dayOf, longDay, shortDay, timeOf } from "../kernel/calendar";
import { counted, number } from "./counts.present";
import type { Hold, HoldOfImport } from "./hold-page";
import { KIND_WORDS } from "./present";

/** "Marks, landed on 12 March 2027 at 09:00". */
export const holdTitle = ({ kind, since }: Pick<Hold, "kind" | "since">): string => `${KIND_WORDS[kind].title}, landed on ${longDay(dayOf(since))} at ${timeOf(since)}`;

/** "30 of 2,000 rows were left out." */
export const leftOut = ({ rows, rejected }: Pick<Hold, "rows" | "rejected">): string => `${number(rejected)} of ${counted(rows, "row")} ${rejected === 1 ? "was" : "were"} left out.`;

export const FLAGS_WAIT = {
  title: "New flags wait until you say so",
  lead: "A file landed with more than one row in a hundred left out. What Seen knows of some children may be wrong or missing, so it raises no new flags.",
  means: [
    "No new flag is raised and no new review opens because of one.",
    "Flags and reviews you have already stay where they are.",
    "A concern that somebody raises still comes to you.",
  ],
  wait: "The school office can correct these rows and send them again. When no more than one row in a hundred is left out, this file holds nothing back any more.",
  accept: "Raise flags without those rows",
  hint: "Or do not wait for them: the rules are then applied to what has landed. What was left out stays unknown. It is never read as all is well.",
} as const;

/** What stands under the page's title: why flags wait and, where several files hold them at one school, that each has to be settled. */
export const holdLead = (files: number): string => (files === 1 ? FLAGS_WAIT.lead
  : `${number(files)} files landed with more than one row in a hundred left out. What Seen knows of some children may be wrong or missing, so it raises no new flags.`);
export const settleEach = (files: number): string => `${files === 2 ? "Both" : `All ${number(files)}`} files hold them back: new flags are raised once each is settled, by you or by the office.`;

export const NO_HOLD = { title: "Nothing is held back.", sentence: "When a file lands with more than one row in a hundred left out, new flags wait here for you." } as const;

/** The line under the title on Today. */
export const holdOnToday = (hold: Hold): string => `${leftOut(hold)} Look at why, then say whether flags may go on.`;

/** What who sent the file is told; null where there is nothing to tell. */
export function holdSentence(hold: HoldOfImport | null): string | null {
  if (!hold || hold.ended === "undone") return null;
  if (hold.ended === null) return "More than one row in a hundred was left out, so no new flags are raised at this school. They go on when you send the rows again and they land, or when the safeguarding lead or the SENCO says so.";
  const on = hold.endedAt ? ` on ${shortDay(dayOf(hold.endedAt))}` : "";
  return hold.ended === "sent-again" ? `New flags waited because of the rows that were left out. They went on${on}, when a better file landed.`
    : `New flags waited because of the rows that were left out. ${hold.acceptedBy ?? "The school"} let them go on${on}.`;
}

type Refusal = "ended-already" | "changed-meanwhile";
export const HOLD_SENTENCES = {
  "not-found": "There is no such file, or it no longer holds anything.",
  "not-allowed": "Only the safeguarding lead or the SENCO of this school may do this.",
  "ended-already": "Flags no longer wait because of this file: somebody let them go on, or the file was sent again.",
  "changed-meanwhile": "Something changed while the page was open. Open it again and look once more.",
} as const satisfies Record<"not-found" | "not-allowed" | Refusal, string>;
