import type { GroupOf, RollGroups } from "./groups.vocabulary";

/** Census codes that are White British, the extended ones too (domain.md §3). */
const WHITE_BRITISH = ["WBRI", "WCOR", "WENG", "WSCO", "WWEL", "WOWB"];
const BY_FIRST_LETTER: Readonly<Record<string, GroupOf["ethnicity"]>> = { W: "white-other", M: "mixed", A: "asian", C: "asian", B: "black", O: "other" };

function ethnicityOf(code: string | null): GroupOf["ethnicity"] {
  if (code === null || code === "REFU" || code === "NOBT") return "not-recorded";
  return WHITE_BRITISH.includes(code) ? "white-british" : BY_FIRST_LETTER[code[0] ?? ""] ?? "other";
}
const SEN: Readonly<Record<string, GroupOf["sen"]>> = { N: "no-sen", K: "sen-support", E: "ehc-plan" };
const isEnglish = (language: string) => /^eng(lish)?\b/i.test(language.trim());

/** The one group of each kind that a child is in; what nobody wrote down is "not recorded", never the other answer. */
export const groupsOf = ({ sex, ethnicity, sen, fsm, eal, languages }: RollGroups, lacksSomething: boolean): GroupOf => ({
  sex: sex === "F" ? "girls" : sex === "M" ? "boys" : "not-recorded",
  ethnicity: ethnicityOf(ethnicity),
  sen: SEN[sen ?? ""] ?? "not-recorded",
  meals: fsm === null ? "not-recorded" : fsm ? "fsm" : "no-fsm",
  eal: eal === null ? "not-recorded" : eal ? "eal" : "no-eal",
  language: languages.length === 0 ? "not-recorded" : languages.every(isEnglish) ? "english" : "another-language",
  missing: lacksSomething ? "something-missing" : "nothing-missing",
});
