// The groups by which a preview asks whom the rules find more often than others. These columns are read for counts alone: no rule can ask for one.
export const GROUPS = {
  sex: ["girls", "boys", "not-recorded"],
  ethnicity: ["white-british", "white-other", "mixed", "asian", "black", "other", "not-recorded"],
  sen: ["no-sen", "sen-support", "ehc-plan", "not-recorded"],
  meals: ["fsm", "no-fsm", "not-recorded"],
  eal: ["eal", "no-eal", "not-recorded"],
  language: ["english", "another-language", "not-recorded"],
  missing: ["something-missing", "nothing-missing"],
} as const;
export type Dimension = keyof typeof GROUPS;
export const DIMENSIONS = Object.keys(GROUPS) as readonly Dimension[];
export type GroupOf = { readonly [D in Dimension]: (typeof GROUPS)[D][number] };

/** What the roll says of a child, and which languages their guardians speak; null: not recorded. */
export type RollGroups = {
  readonly sex: string | null; readonly ethnicity: string | null; readonly sen: string | null; readonly fsm: boolean | null; readonly eal: boolean | null;
  readonly languages: readonly string[];
};

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  sex: "Sex", ethnicity: "Ethnicity", sen: "Special educational needs", meals: "Free school meals", eal: "English as an additional language",
  language: "First language", missing: "Missing signals",
};
const NOT_RECORDED = "not recorded";
export const GROUP_WORDS: { readonly [D in Dimension]: Readonly<Record<(typeof GROUPS)[D][number], string>> } = {
  sex: { girls: "girls", boys: "boys", "not-recorded": NOT_RECORDED },
  ethnicity: { "white-british": "White British", "white-other": "other White backgrounds", mixed: "mixed or multiple ethnic groups", asian: "Asian", black: "Black", other: "another ethnic group", "not-recorded": NOT_RECORDED },
  sen: { "no-sen": "no special educational need", "sen-support": "SEN support", "ehc-plan": "education, health and care plan", "not-recorded": NOT_RECORDED },
  meals: { fsm: "free school meals", "no-fsm": "no free school meals", "not-recorded": NOT_RECORDED },
  eal: { eal: "English as an additional language", "no-eal": "no additional language", "not-recorded": NOT_RECORDED },
  language: { english: "English at home", "another-language": "another language at home", "not-recorded": NOT_RECORDED },
  missing: { "something-missing": "an expected signal is missing", "nothing-missing": "every expected signal is there" },
};
