// What a paper says of itself: who printed it, as whom, for what and when; and what is never on it.
import { ROLE_WORDS, type Role, type System } from "../access/vocabulary";
import { type Day, longDay } from "../kernel/calendar";

const PURPOSE_WORDS = {
  review: "a review of this child", meeting: "a meeting of those involved", file: "the child’s file", family: "the child, the family and the school",
  supervision: "supervision of this caseload", "team-meeting": "a meeting of the team", "class-review": "a class review", "cohort-meeting": "those who sat in the cohort meeting", register: "checking names and classes",
} as const;
export type Purpose = keyof typeof PURPOSE_WORDS;
/** What each paper may be printed for, the usual one first. */
export const PAPERS = {
  child: ["review", "meeting", "file"], plan: ["family", "meeting", "file"], review: ["review", "meeting", "file"],
  caseload: ["supervision", "team-meeting"], "class-list": ["class-review", "meeting", "register"],
  recap: ["cohort-meeting", "team-meeting"],
} as const satisfies Record<string, readonly [Purpose, ...Purpose[]]>;
export type Paper = keyof typeof PAPERS;

/** The purpose named in an address, or the paper's usual one. */
export const purposeOf = <P extends Paper>(paper: P, asked: string | undefined): (typeof PAPERS)[P][number] => {
  const own: readonly (typeof PAPERS)[P][number][] = PAPERS[paper];
  return own.find((one) => one === asked) ?? own[0]!;
};
/** For a choice on the page. */
export const purposesOf = (paper: Paper) => PAPERS[paper].map((value) => ({ value, label: PURPOSE_WORDS[value] }));
/** `for the child’s file`, of what the trail kept; empty for a reading on the screen. */
export const printedForWords = (kept: string | undefined): string => (kept !== undefined && kept in PURPOSE_WORDS ? `for ${PURPOSE_WORDS[kept as Purpose]}` : "");

export type PrintedBy = { readonly by: string; readonly role: Role | System; readonly schoolName: string };
/** The first line of a paper. */
export const printedLine = ({ by, role, schoolName }: PrintedBy, purpose: Purpose, on: Day): string =>
  `Printed by ${by}, ${ROLE_WORDS[role]} at ${schoolName}, for ${PURPOSE_WORDS[purpose]}, on ${longDay(on)}.`;

export type Withheld = { readonly what: string; readonly by: string };
const EVERY_CHILD = "The same line stands on every child’s paper, whether or not there is anything.";
const CONFIDED: Withheld = { what: `Other services’ work with the family, and what was told to the safeguarding leads. ${EVERY_CHILD}`, by: "the safeguarding leads" };
/** What stands on no paper of its kind, and by whose wish. It must not depend on the child: a line that comes and goes tells. */
export const WITHHELD = {
  child: [CONFIDED, { what: "Who is kept from this record, and who has looked at it.", by: "the school" }],
  review: [CONFIDED],
  plan: [{ what: "Reviews of this plan, and what the family wrote on their own page.", by: "those who said it" }],
  planInPart: [{ what: "Who agreed to this plan, reviews of it, and what the family wrote on their own page.", by: "those who said it" }],
  recap: [{ what: "What was talked about apart from this meeting. The same line stands on every recap, whether or not there was anything.", by: "the school" }],
  caseload: [{ what: "What was said and written in these cases.", by: "the families" }],
} as const satisfies Record<string, readonly Withheld[]>;
