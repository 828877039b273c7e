/** What a line of a school's calendar is: a term, or days in or around one on which the school is closed to children. */
export const ENTRY_KINDS = ["term", "holiday", "inset", "closure"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
