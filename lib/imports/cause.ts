// One cause for many rows: the office mends causes, not rows. What differs from row to row in a reason (a UPN, a date, a line) is taken out of it.
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DIFFERING: readonly (readonly [RegExp, string])[] = [
  [/\b[A-Z]\d{11}[\dA-Z]\b/g, "…"],
  [/[^\s,;]+@[^\s,;]+\.[^\s,;.]+/g, "…"],
  [new RegExp(`\\bThere is no \\d{1,2} (?:${MONTHS})(?: \\d{4})?\\b`, "g"), "There is no such day"],
  [new RegExp(`\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\\d{1,2} (?:${MONTHS})(?: \\d{4})?\\b`, "g"), "this date"],
  [/\blines? \d+(?:, \d+)*(?: and \d+)?/gi, "lines …"],
  [/\bon \d+ sessions?\b/g, "on some sessions"],
  [/\bshould be [A-Z], not [A-Z]\b/g, "is wrong"],
  [/\bwith different names\b.*$/g, "with different names or birth dates. Correct the UPN of one of them."],
  [/\bhas \d+ columns and the header \d+\b/g, "has too many or too few columns"],
  [/\b(authority|Ethnicity),? \S+?,? is\b/g, "$1 is"],
  [/; not read: .*$/g, "."],
  [/\ba child of \d+\b/g, "a young child"],
];

/** The reason without what is one row's alone: rows of one cause can be mended in one go. */
export const causeOf = (reason: string): string => {
  const cause = DIFFERING.reduce((text, [differs, by]) => text.replace(differs, by), reason);
  return cause.charAt(0).toUpperCase() + cause.slice(1);
};
