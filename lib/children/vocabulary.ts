// The closed lists of what a school says of a child and of the people around them.
export const INVOLVEMENTS = ["family-help", "child-in-need", "child-protection", "looked-after", "previously-looked-after", "kinship"] as const;
export type InvolvementKind = (typeof INVOLVEMENTS)[number];
/** Under these a child is on the safeguarding lead's own list, with who leads; for others in no queue, flag or count (contracts §1). */
export const KEPT_APART = ["child-in-need", "child-protection", "looked-after"] as const satisfies readonly InvolvementKind[];

export const PARENTAL_RESPONSIBILITY = ["Y", "N", "not known"] as const;
export const CONTACT_WISHES = ["yes", "ask first", "never"] as const;
/** What has a history in periods. */
export const STATUSES = ["sen", "fsm"] as const;
