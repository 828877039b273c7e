// The words of a plan and of the family's own page, as the database keeps them (checked in the migration too).
export const PLAN_STATES = ["draft", "agreed", "replaced", "ended"] as const;
export type PlanState = (typeof PLAN_STATES)[number];
export const OWNER_KINDS = ["child", "family", "school", "link-worker", "service"] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];
export const PARTIES = ["child", "family", "school", "link-worker"] as const;
export type Party = (typeof PARTIES)[number];
/** Without these three there is no plan, only a draft. */
export const MUST_AGREE = ["child", "family", "school"] as const satisfies readonly Party[];
export const RATED_BY = ["child", "child-with-somebody"] as const;
export type RatedBy = (typeof RATED_BY)[number];
/** What a review asks, whoever the child is: each is heard, or it is said why it was not asked. */
export const ASKED = ["home", "friends", "placesOnline", "timesMissing"] as const;
export type Asked = (typeof ASKED)[number];

export const MOST_GOALS = 5, MOST_ACTIONS = 8;
/** Half a term. */
export const REVIEW_AFTER_DAYS = 42;
/** A review never lies further off than a term. */
export const LONGEST_TO_REVIEW_DAYS = 91;
/** Days after the family's yes within which a plan is agreed. */
export const AGREED_WITHIN_DAYS = 21;
