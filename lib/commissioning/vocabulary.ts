// The words of local services and what is asked of them, as the database keeps them (checked in the migration too).
export const REQUEST_STATES = ["requested", "accepted", "declined", "withdrawn", "finished"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export const MARKS = ["here", "not-here", "told-us"] as const;
export const ENTRY_MARKS = [...MARKS, "did-not-run"] as const;
export type EntryMark = (typeof ENTRY_MARKS)[number];

/** What a service can speak to: the strands of a signal, without what is only a way of knowing. */
export const SERVICE_STRANDS = ["attendance", "emotional", "social", "academic", "insight"] as const;
export type ServiceStrand = (typeof SERVICE_STRANDS)[number];

export const ANSWER_WITHIN_WEEKDAYS = 5;
export const MOST_SESSIONS = 100;
/** Pence. */
export const DEAREST_SESSION = 100_000;
export const LARGEST_POT = 1_000_000_000;
