// What a private link may show, and what a family may say through it.
export const LINK_PARTS = ["strengths", "going-on", "goals", "actions", "shared"] as const;
export type LinkPart = (typeof LINK_PARTS)[number];
export const NOTE_KINDS = ["add", "disagree", "stop"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
/** Weekdays within which what a family wrote is answered; a "stop" is answered that day. */
export const NOTE_WITHIN_WEEKDAYS = 2;
