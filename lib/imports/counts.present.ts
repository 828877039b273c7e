// Numbers in words: what a file would change, how far it is, how large it is.
import type { Fate } from "./import-lines";
import type { ImportCounts, ImportProgress, ImportState, KeptReport } from "./report";
import { BESIDE_WORDS } from "./present";
import type { Kind } from "./vocabulary";

const written = new Intl.NumberFormat("en-GB");
export const number = (count: number): string => written.format(count);
/** "1 row", "9 rows". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

/** The size of a file: "214 kB". */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000 ? counted(bytes, "byte") : bytes < 1_000_000 ? `${number(Math.round(bytes / 1_000))} kB` : `${written.format(Math.round(bytes / 100_000) / 10)} MB`;

/** How many rows of the file can land. */
export const landable = ({ rows, rejected, superseded }: ImportCounts): number => rows - rejected - superseded;

// Marks are counted in children, everything else in rows.
const COUNT_WORDS = {
  rows: {
    ahead: { arrived: "arrive", changed: "change", unchanged: "stay as they are" },
    landed: { arrived: "arrived", changed: "changed", unchanged: "stayed as they were" },
  },
  children: {
    ahead: { arrived: "with first marks", changed: "with changed marks", unchanged: "with marks as they are" },
    landed: { arrived: "with first marks", changed: "with changed marks", unchanged: "with marks as they were" },
  },
} as const;

/** What the file would do, or has done, as counts with their words; `fate`: which list of lines they count. */
export function tallyOf(kind: Kind | null, counts: ImportCounts, landed: boolean): readonly { readonly count: string; readonly label: string; readonly fate: Fate }[] {
  const says = COUNT_WORDS[kind === "marks" ? "children" : "rows"][landed ? "landed" : "ahead"];
  return [
    { count: number(counts.arrived), label: says.arrived, fate: "arrived" },
    { count: number(counts.changed), label: says.changed, fate: "changed" },
    ...(kind === "roll" ? [{ count: number(counts.gone), label: "gone from the file, not deleted", fate: "gone" as const }] : []),
    { count: number(counts.unchanged), label: says.unchanged, fate: "unchanged" },
    { count: number(counts.rejected), label: "rejected", fate: "rejected" },
  ];
}

/** One cell's worth of a file in a list: "12 arrived, 31 changed, 9 rejected"; null where nothing has been counted. */
export function countsInShort(state: ImportState, kind: Kind | null, counts: ImportCounts | null): string | null {
  if (!counts || (state !== "landed" && state !== "needs-review")) return null;
  const says = COUNT_WORDS[kind === "marks" ? "children" : "rows"][state === "landed" ? "landed" : "ahead"];
  const parts = [[counts.arrived, says.arrived], [counts.changed, says.changed], [counts.gone, "gone"], [counts.rejected, "rejected"]] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${number(count)} ${words}`).join(", ");
  return said === "" ? "nothing" : said;
}

/** What came along in a file with the table it is about: "In the same file: guardians 2 arrive; attendance summaries nothing." */
export function besideSentence(state: ImportState, beside: KeptReport["beside"] = []): string | null {
  if (beside.length === 0) return null;
  const each = beside.map(({ kind, counts }) => `${BESIDE_WORDS[kind]}: ${countsInShort(state, kind === "status-periods" ? null : kind, counts) ?? "nothing"}`);
  return `The same file also has more about these children. ${each.join("; ")}.`;
}

/** Marks are counted in children; this says the same in sessions. */
export const sessionsSentence = ({ marks }: ImportCounts, landed: boolean): string | null =>
  marks ? `In sessions: ${number(marks.new)} ${landed ? "were new" : "are new"}, ${number(marks.changed)} ${landed ? "changed" : "change"}, ${number(marks.unchanged)} ${landed ? "stayed as they were" : "stay as they are"}.` : null;

/** The three counts that grow while the file is worked on; none has an end before the file has been read. */
export function progressCounts({ rows, rowsRead, rowsChecked, rowsLanded }: ImportProgress): readonly { readonly label: string; readonly done: number; readonly of?: number }[] {
  const of = rows ?? undefined;
  return [{ label: "Rows read", done: rowsRead, of }, { label: "Rows checked", done: rowsChecked, of }, { label: "Rows landed", done: rowsLanded, of }];
}
