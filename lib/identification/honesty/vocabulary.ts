// What is counted of a rule: how many children it found, and what people who know them made of it.
import { GROUPS } from "../preview/groups.vocabulary";
import type { StoredEnd } from "../review.vocabulary";
import type { RuleId } from "../vocabulary";

/** found: flags first met · decided = confirmed + dismissed: reviews in which people knew of the flag · waits: flags whose review is not decided yet. */
export const COLUMNS = ["found", "decided", "confirmed", "dismissed", "waits"] as const;
export type Column = (typeof COLUMNS)[number];
/** Columns that are counted for each part of a school year, and for each group. */
export const DATED = ["found", "decided", "confirmed", "dismissed"] as const satisfies readonly Column[];

/** Who the rule found. First language and missing signals are the preview's questions. */
export const ASKED_OF = ["sex", "sen", "meals", "eal", "ethnicity"] as const satisfies readonly (keyof typeof GROUPS)[];
export const groupRow = (dimension: string, group: string): string => `${dimension}: ${group}`;
export const GROUP_ROWS = ASKED_OF.map((dimension) => ({ dimension, rows: GROUPS[dimension].map((group) => ({ group, row: groupRow(dimension, group) })) }));

/** Autumn, spring and summer of a school year: three parts that every school has, whatever its own terms. */
export const PARTS = ["autumn", "spring", "summer"] as const;
export type YearPart = `${number} ${(typeof PARTS)[number]}`;

/**
 * What a decision says of the flags that were known: the child needed something (support now, supported already, or watched: people found a reason to
 * go on looking), or nothing was needed. Asking for more, and closing as the lead, says neither.
 */
export const SAYS: Readonly<Record<StoredEnd, "confirmed" | "dismissed" | null>> = {
  "support-now": "confirmed", "already-supported": "confirmed", watch: "confirmed", "not-needed": "dismissed", "need-information": null, "closed-by-lead": null,
};

export type RuleRow = Readonly<Record<Column, number | null | undefined>>;
/** What may be shown of one rule: by row, undefined where a column is not counted there, null where it is hidden. */
export type RuleHonesty = { readonly rule: RuleId; readonly rows: Readonly<Record<string, RuleRow>>; readonly most: number | null };
