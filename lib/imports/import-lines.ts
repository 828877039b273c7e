// What became of each line of a file, and of each child it no longer names, as it is kept for the pages and listed on them.
import { causeOf } from "./cause";
import type { Rejected, SentLine, TableChecked, Warning } from "./rows";
import type { TableKind } from "./vocabulary";

export const FATES = ["rejected", "warned", "arrived", "changed", "gone", "unchanged"] as const;
export type Fate = (typeof FATES)[number];

/** A line that can land, or a child whom no line names. Former values are of a roll and of guardians alone. */
export type LandingLine = {
  readonly fate: "arrived" | "changed" | "unchanged" | "gone"; readonly line: number | null; readonly upn: string; readonly name: string;
  readonly what: string | null; readonly column?: string; readonly was?: string; readonly willBe?: string;
};
export type RemarkedLine = {
  readonly fate: "rejected" | "warned"; readonly line: number; readonly upn: string; readonly name: string | null; readonly what: null;
  readonly column?: string; readonly value?: string; readonly reason: string; readonly cause: string; readonly cells?: readonly string[];
};
/** `kind`: of a table that came along in the file; none for the table it is about. */
export type ImportLine = (LandingLine | RemarkedLine) & { readonly kind?: TableKind };

/** The rejected lines with their cells as they were sent, and the lines that were remarked on. */
export function remarkedLines({ sent: told, rejected, checked }: Pick<TableChecked, "sent" | "rejected" | "checked">, warnings: readonly Warning[], nameOf: (upn: string) => string | null): readonly RemarkedLine[] {
  const later = new Set(warnings.flatMap(({ line }) => (line !== undefined && !told.has(line) ? line : []))); // remarked on when they were compared
  const sent: ReadonlyMap<number, SentLine> = later.size === 0 ? told : new Map([...told, ...checked.filter(({ line }) => later.has(line)).map(({ line, upn }) => [line, { upn, name: null }] as const)]);
  const about = (line: number) => { const { upn, name } = sent.get(line) ?? NOBODY; return { line, upn, name: name ?? nameOf(upn), what: null }; };
  const says = ({ column, value, reason }: Rejected) => ({ ...(column && { column }), value, reason, cause: causeOf(reason) });
  return [
    ...rejected.map((row): RemarkedLine => ({ fate: "rejected", ...about(row.line), ...says(row), cells: sent.get(row.line)?.cells ?? [] })),
    ...warnings.flatMap(({ line, reason }): RemarkedLine[] => (line === undefined ? [] : [{ fate: "warned", ...about(line), reason, cause: causeOf(reason) }])),
  ];
}
const NOBODY: Pick<SentLine, "upn" | "name"> = { upn: "", name: null };
