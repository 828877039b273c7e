// What a signal is about, and what the rooms downstream call it.
import type { Insight, OBSERVATIONS_OF_CONCERN, Respondent, Subject } from "../imports/vocabulary";

/** In the order in which they are always listed. */
export const STRANDS = ["attendance", "emotional", "social", "academic", "teacher-judgement", "insight"] as const;
export type Strand = (typeof STRANDS)[number];
export const STRAND_WORDS: Readonly<Record<Strand, string>> = {
  attendance: "Attendance", emotional: "Emotional wellbeing", social: "Friends and relationships", academic: "Learning",
  "teacher-judgement": "What teachers see", insight: "What the school knows",
};

export const WHYS_MISSING = ["never", "too-old", "too-few", "not-asked"] as const;
export type WhyMissing = (typeof WHYS_MISSING)[number];
export type MissingSignal = { readonly strand: Strand; readonly why: WhyMissing };

export const CORE_SUBJECTS = ["English", "reading", "writing", "maths"] as const satisfies readonly Subject[];

export const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri"] as const;

/** Where a figure was read. */
export const SOURCES = {
  register: "School register", behaviour: "Behaviour file", assessments: "School assessments", review: "Class review",
  insight: "Declared by the school", roll: "School roll", contacts: "Contacts before Seen", concerns: "Concerns raised in Seen", reviews: "Reviews in Seen",
} as const;

const CODES: Readonly<Record<string, string>> = { parent: "a parent’s answers", teacher: "a teacher’s answers", self: "the child’s own answers", "4-band-2014": "four bands (2014)", "3-band-1997": "three bands (1997)" };
/** A source as it is read aloud: `SDQ, the child’s own answers, four bands (2014)`. Only questionnaires carry codes. */
export const sourceWords = (source: string): string => (source.startsWith("SDQ") ? source.split(", ").map((part) => CODES[part] ?? part).join(", ") : source);

/** A share 0–1 as a per cent, one decimal, cut and not rounded up: 49.96% never reads as 50%. */
export const percent = (share: number): string => `${Math.floor(share * 1_000 + 1e-9) / 10}%`;
/** `1 session`, `9 sessions`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

export const WEEKDAY_WORDS: Readonly<Record<string, string>> = { Mon: "Monday", Tue: "Tuesday", Wed: "Wednesday", Thu: "Thursday", Fri: "Friday" };
export const RESPONDENT_WORDS: Readonly<Record<Respondent, string>> = { parent: "A parent’s", teacher: "A teacher’s", self: "The child’s own" };
export const OBSERVATION_WORDS: Readonly<Record<(typeof OBSERVATIONS_OF_CONCERN)[number], string>> = {
  "quieter-than-usual": "quieter than usual", "left-out": "left out", "tired-or-hungry": "tired or hungry", "worried-about-home": "worried about home",
  "caring-for-someone": "caring for someone", "struggling-with-learning": "finding learning hard", "behaviour-changed": "behaviour has changed",
  "often-unwell": "often unwell", "not-talking-to-any-adult": "not talking to any adult", "something-else": "something else",
};
/** An observation of concern as it is read aloud; an area's own by the words it was first given. */
export const observationWords = (observation: string): string => OBSERVATION_WORDS[observation as keyof typeof OBSERVATION_WORDS] ?? observation.replace(/^own-/, "").replaceAll("-", " ");
export const INSIGHT_WORDS: Readonly<Record<Insight, string>> = {
  "young-carer": "looks after someone at home", bereavement: "someone close has died", "house-move": "has moved house", "new-to-school": "is new to the school",
  "service-family": "a parent serves in the armed forces", "parent-in-prison": "a parent is in prison", other: "something else",
};
