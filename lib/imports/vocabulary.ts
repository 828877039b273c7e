// The closed lists a file may speak in (the area's contract with its schools), as they are stored.
export const KINDS = ["roll", "guardians", "marks", "assessments", "wellbeing", "judgements", "suspensions", "insight", "contacts-before", "involvement", "attendance-summary"] as const;
export type Kind = (typeof KINDS)[number];
/** A kind as its column holds it; null where there is none, or none of ours. */
export const readKind = (column: string | null): Kind | null => KINDS.find((kind) => kind === column) ?? null;
/** What comes along in a file of another kind, and is never sent by itself. */
export const BESIDE_KINDS = ["status-periods"] as const;
export type TableKind = Kind | (typeof BESIDE_KINDS)[number];

export const SUBJECTS = ["English", "reading", "writing", "maths", "science", "other"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** From lowest to highest. */
export const EXPECTATIONS = ["well below", "below", "at", "above"] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export const SDQ_VERSIONS = ["4-band-2014", "3-band-1997"] as const;
export const RESPONDENTS = ["parent", "teacher", "self"] as const;
export type Respondent = (typeof RESPONDENTS)[number];
export const SDQ_SUBSCALES = ["emotional", "conduct", "hyperactivity", "peer", "prosocial", "impact", "total"] as const;

export const OBSERVATIONS_OF_CONCERN = [
  "quieter-than-usual", "left-out", "tired-or-hungry", "worried-about-home", "caring-for-someone", "struggling-with-learning",
  "behaviour-changed", "often-unwell", "not-talking-to-any-adult", "something-else",
] as const;
export const OBSERVATIONS = ["strength", "flourishing", "nothing-to-add", ...OBSERVATIONS_OF_CONCERN, "family-engagement"] as const;
/** One that an area has added to its class review: `own-` and what it is, in lower case. */
export type OwnObservation = `own-${string}`;
export type Observation = (typeof OBSERVATIONS)[number] | OwnObservation;
export const isOwnObservation = (text: string): text is OwnObservation => /^own-[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 64;
export const isObservationOfConcern = (text: string): text is (typeof OBSERVATIONS_OF_CONCERN)[number] | OwnObservation => OBSERVATIONS_OF_CONCERN.some((one) => one === text) || isOwnObservation(text);
export const FAMILY_ENGAGEMENT = ["high", "medium", "low", "not known"] as const;
export type FamilyEngagement = (typeof FAMILY_ENGAGEMENT)[number];

export const INSIGHTS = ["young-carer", "bereavement", "house-move", "new-to-school", "service-family", "parent-in-prison", "other"] as const;
export type Insight = (typeof INSIGHTS)[number];

export const CONTACT_SOURCES = ["school", "family", "child", "health", "community", "council"] as const;
export const CONTACT_OUTCOMES = ["help-started", "no-action", "family-declined", "not-reached"] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];
