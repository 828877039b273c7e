// How a child came to a cohort meeting, and what was said of them there.
export const CAME = ["candidate", "parked-before", "added"] as const;
export type Came = (typeof CAME)[number];

/** "closed-by-lead" says no more than that, here as everywhere; "not-reached" is what an ended meeting leaves of the rest. */
export const OUTCOMES = ["decided", "parked", "asked", "taken-out", "closed-by-lead", "not-reached"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const MEETING_STATES = ["open", "ended"] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** As many children as one screen and forty minutes bear; the rest are counted, and brought in when there is time. */
export const ON_ONE_SCREEN = 40;
