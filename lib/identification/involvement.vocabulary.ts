/** How an involvement is spoken of to the safeguarding lead. */
export const INVOLVEMENT_WORDS: Readonly<Record<string, string>> = {
  "family-help": "Family Help", "child-in-need": "Child in need", "child-protection": "Child protection", "looked-after": "Looked after",
  "previously-looked-after": "Previously looked after", kinship: "In kinship care",
};
