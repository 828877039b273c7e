import { dayOf, spokenDay, timeOf } from "../kernel/calendar";

/** `Friday 12 March at 09:05`. */
export const atInWords = (instant: Date): string => `${spokenDay(dayOf(instant))} at ${timeOf(instant)}`;

export const WORRY_SENTENCES = {
  "which-child": "Write which child, as well as you can",
  "not-found": "That school is not one of yours. Choose another, or tell its head directly.",
  "not-allowed": "You do not work at that school. Choose your own, or ring the council’s front door above.",
} as const;
export const FIND_SENTENCES = {
  "not-found": "You do not work at that school: write the child’s name below instead.", "not-allowed": "You cannot search at that school: write the child’s name below instead.",
} as const;
export const ENTRY_SENTENCES = {
  "changed-meanwhile": "Another lead changed this entry while you were writing. What stands now is above; what you wrote is still in the form",
  "record-it-first": "Record it in your own safeguarding system first, and say where: closing takes the words out of Seen",
  "not-found": "This entry is not here for you.", "not-allowed": "Only the school’s safeguarding leads do this.",
} as const;
export const NOTICE_SENTENCES = {
  "not-yet": "That day is still to come. Say on which day the notice came.",
  "not-found": "This child is not on a roll you lead on.", "not-allowed": "Only the school’s safeguarding leads do this.",
} as const;
/** Where an entry came from, as its page and the list of entries say it. */
export const CAME_FROM_WORDS = { door: "through the door", review: "from a review", police: "a police notice" } as const;
export const CLOSURE_SENTENCES = {
  "changed-meanwhile": "Somebody recorded something on this review while you were writing. What stands now is above; what you wrote is still in the form",
  "closed-already": "This review is closed already",
  "not-found": "This review is not here for you.", "not-allowed": "Your role at this school does not do this.",
} as const;

/** Who reads what is written, by name where the viewer may know them; says so plainly where there is nobody. */
export function readersOf(leads: readonly { readonly name: string }[] | null): string {
  if (leads === null) return "the school’s safeguarding leads, and nobody else.";
  if (leads.length === 0) return "this school has no safeguarding lead in Seen yet, so nobody would. Tell the head now.";
  return `the school’s safeguarding leads, and nobody else: ${leads.map(({ name }) => name).join(", ")}.`;
}
