// The words of a family's yes and of what follows from it, as the database keeps them (checked in the migration too).
export const APPROACH_STATES = ["not-approached", "approached", "asked-to-wait", "not-reached", "declined", "agreed", "withdrawn"] as const;
export type ApproachState = (typeof APPROACH_STATES)[number];
export const ANSWERS = ["asked-to-wait", "declined", "agreed", "withdrawn"] as const;
export type Answer = (typeof ANSWERS)[number];
export const GIVEN_BY = ["parental-responsibility", "young-person", "child-able", "authority"] as const;
export type GivenBy = (typeof GIVEN_BY)[number];
export const ATTEMPT_WAYS = ["phone", "text", "e-mail", "letter", "at-the-gate", "home-visit", "meeting", "through-somebody"] as const;
export type AttemptWay = (typeof ATTEMPT_WAYS)[number];
export const ATTEMPT_OUTCOMES = ["spoke", "no-answer", "message-left", "wrong-number", "not-possible"] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

export const CASE_STATES = ["open", "closing", "closed", "looked-again"] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const CLOSE_REASONS = ["goals-reached", "enough-for-now", "family-stopped", "moved-away", "stepped-up", "not-reached"] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];
export const CONTACT_WAYS = ["in-person", "phone", "text", "home-visit", "video", "letter"] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
export const WITH_WHOM = ["child", "family", "both", "professional"] as const;
export type WithWhom = (typeof WITH_WHOM)[number];
