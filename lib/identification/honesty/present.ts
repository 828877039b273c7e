// What a rule's flags came to, in words. Definitions stand on the page, beside the numbers they define.
import { type Day, longDay } from "../../kernel/calendar";
import { percentageOf } from "../../kernel/suppression-tables.rules";
import { wilson } from "../preview/share.rules";
import { RULE_WORDS } from "../present";
import type { RuleId } from "../vocabulary";
import { mostlyDismissed } from "./verdict.rules";
import type { Column, RuleRow, YearPart } from "./vocabulary";

export const COLUMN_WORDS: Readonly<Record<Column, string>> = { found: "Found", decided: "Decided", confirmed: "Confirmed", dismissed: "Dismissed", waits: "Wait" };
export const WHAT_IS_COUNTED = [
  { term: "Found", is: "The rule was met by a child, anew: once for each time it begins. A flag that ends and comes back after twenty school days of normal data is found again." },
  { term: "Decided", is: "The safeguarding lead and the SENCO decided a review while they knew of the flag. A child whose review is decided twice counts twice." },
  { term: "Confirmed", is: "It ended in support now, already supported, or watch: people who know the child found a reason to help or to go on looking. It was right to bring the child before them." },
  { term: "Dismissed", is: "It ended in not needed. That is no fault of anybody’s: a rule prompts people to look, it does not judge." },
  { term: "Left out", is: "A review that asked for more information, and one the safeguarding lead closed, says neither. Children for whom somebody leads by law are not counted." },
] as const;
export const HIDDEN = { term: "Hidden", is: "“c” stands for one to five, or for a number that would give one away. A kind of group is shown whole or not at all." } as const;
/** To those who may open every decision of the school. */
export const SHOWN = { term: "Small numbers", is: "They stand here because you may open each of these decisions by name. Whoever else reads how the rules have done is shown “c” for one to five, so do not pass a small number on. A kind of group is shown whole or not at all, to you too." } as const;
export const NOT_TO_PASS_ON = "For the safeguarding lead and the SENCO: small numbers stand here. Do not pass this on.";
export const TO_CHANGE_A_RULE = "Nothing changes by itself. Whoever publishes the programme’s rules reads this and talks with the schools. They propose another number with a reason, or leave the rule as it is.";

/** `2026/27, autumn`. */
export const partWords = (part: YearPart): string => { const [year, name] = part.split(" "); return `${year}/${String(Number(year) + 1).slice(2)}, ${name}`; };

/** `45%, between 29% and 62%`: the share confirmed of what was decided, with its 95 % interval; null where it may not or cannot be told. `exact`: to whom small numbers are shown. */
export function confirmedShare(confirmed: number | null | undefined, decided: number | null | undefined, exact = false): string | null {
  if (confirmed == null || decided == null || decided < 10 || confirmed > decided) return null;
  if (!exact && confirmed > 0 && percentageOf(confirmed, decided) === null) return null;
  const { low, high } = wilson(confirmed, decided), percent = (share: number) => `${Math.round(share * 100)}%`;
  return `${percent(confirmed / decided)}, between ${percent(low)} and ${percent(high)}`;
}

type Did = { readonly rule: RuleId; readonly decided: number | null | undefined; readonly confirmed: number | null | undefined; readonly most: number | null };
/** `Here, 3 of 22 flags of this rule were confirmed.`, where a rule is mostly dismissed; null where it is not, or nobody can say. */
export function mostlyDismissedSentence({ decided, confirmed, most }: Omit<Did, "rule">, where = "Here"): string | null {
  if (decided == null || !mostlyDismissed({ decided, most })) return null;
  return `${where}, ${typeof confirmed === "number" ? confirmed : `at most ${most}`} of ${decided} flags of this rule were confirmed: it is mostly dismissed.`;
}
/** `9 of 17 confirmed`: one rule in a few words, as far as it is shown. */
export function inShort({ found, decided, confirmed }: RuleRow): string {
  if (decided === 0) return found === 0 ? "found nobody" : "nothing decided yet";
  if (decided == null) return "how many were decided is hidden";
  return `${decided} decided, ${typeof confirmed === "number" ? `${confirmed} confirmed` : "how many were confirmed is hidden"}`;
}
/** The same for a page of rules, by name. */
export const namedSentence = ({ rule, ...did }: Did, where: string): string | null => { const said = mostlyDismissedSentence(did, where); return said && `${RULE_WORDS[rule]}. ${said}`; };
export const countedOn = (asAt: Day): string => `Counted on ${longDay(asAt)}.`;
